import { exponentialDecay } from '../../core/histories/associations/half-life';
import { isPosition, itemCounts } from '../../core/histories/interactions';
import { DAY } from '../../core/shop/day';
import type { FittedModel } from '../fitted-model';
import { numberOf } from '../settings/values';

/**
 * Popularity of late: an event counts half after each half-life, its age measured back from the
 * newest event of all that is learnt from. Where times are only positions in a user's history there
 * is no clock that users share, and nothing fades: every event counts 1, as in `popularity`.
 */
export const recentPopularity: FittedModel = {
  async fit(_backend, { sequences, times, items }, values) {
    const counts = Float32Array.from(recentCounts(sequences, times, items, numberOf(values, 'halfLife')));
    return { items, score: async (histories) => histories.map(() => counts), dispose: () => undefined };
  },
};

/**
 * @param times milliseconds, one an event of `sequences`; or positions
 * @param halfLife days, above 0
 * @returns [items]
 */
export function recentCounts(
  sequences: readonly Int32Array[],
  times: readonly Float64Array[],
  items: number,
  halfLife: number,
): Float64Array {
  if (times.some((moments) => moments.some(isPosition))) return itemCounts(sequences, items);
  let newest = Number.NEGATIVE_INFINITY;
  for (const moments of times) for (const moment of moments) newest = Math.max(newest, moment);
  const counts = new Float64Array(items);
  sequences.forEach((sequence, user) => {
    sequence.forEach((item, at) => {
      counts[item] += exponentialDecay((newest - times[user][at]) / DAY, halfLife);
    });
  });
  return counts;
}
