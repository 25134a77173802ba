import { exponentialDecay } from '../../core/histories/associations/half-life';
import { isPosition, itemCounts } from '../../core/histories/interactions';
import { DAY } from '../../core/shop/day';
import type { FittedModel } from '../fitted-model';
import { numberOf } from '../settings/values';

/**
 * Recent popularity: the weight of an event halves with each half-life of its age, measured back
 * from the newest event of the training data. Where times are only positions in each history, users
 * share no clock, and every event counts 1, as in `popularity`.
 */
export const recentPopularity: FittedModel = {
  async fit(_backend, { sequences, times, items }, values) {
    const counts = Float32Array.from(recentCounts(sequences, times, items, numberOf(values, 'halfLife')));
    return { items, score: async (histories) => histories.map(() => counts), dispose: () => undefined };
  },
};

/**
 * Weighted number of events of each item.
 * @param times one an event of `sequences`: milliseconds since the epoch, or positions
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
