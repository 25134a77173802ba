import type { CounterfactualEffects } from '../../core/explanation/explanation';
import type { Scorer } from '../../models/scorer';
import { only, type Past, placesRead, placesWithout, scoreAll } from './explained';

/**
 * Scores of every item with a whole history, with each event left out in turn, and with each alone.
 */
export interface Counterfactuals {
  /** Places in the history of the events that were left out, rising: those the model reads. */
  readonly places: readonly number[];
  /** [N] */
  readonly full: Float32Array;
  /** One [N] a place. */
  readonly without: readonly Float32Array[];
  /** One [N] a place. */
  readonly alone: readonly Float32Array[];
  /**
   * Of each of those, the log of the sum of its scores' exponentials: a score less this is the log
   * of its item's probability.
   */
  readonly logSums: {
    readonly full: number;
    readonly without: readonly number[];
    readonly alone: readonly number[];
  };
}

/**
 * All histories are ranked in one batch.
 * @param most only so many of the newest events are left out, and stand alone
 */
export async function rankCounterfactuals(
  scorer: Scorer,
  past: Past,
  most = Number.POSITIVE_INFINITY,
): Promise<Counterfactuals> {
  const { insight } = scorer;
  const read = placesRead(scorer, past.history);
  const places = read.slice(Math.max(0, read.length - most));
  const singles = places.map((at) => only(past, [at]));
  const shorter = places.length === past.history.length ? insight?.leaveEachOut : undefined;
  const variants = shorter ? [] : places.map((at) => only(past, placesWithout(past.history, new Set([at]))));
  const [full, ...rows] = await scoreAll(scorer, [past, ...variants, ...singles]);
  const without = shorter ? shorter(past.history) : rows.slice(0, places.length);
  const alone = rows.slice(variants.length);
  const logSums = { full: logSum(full), without: without.map(logSum), alone: alone.map(logSum) };
  return { places, full, without, alone, logSums };
}

/** What each event does to an item's probability, by place. */
export function effectEnds(
  { full, without, alone, logSums }: Counterfactuals,
  item: number,
): CounterfactualEffects[] {
  const chance = -Math.log(full.length);
  const known = full[item] - logSums.full;
  return without.map((scores, i) => ({
    leftOut: known - (scores[item] - logSums.without[i]),
    alone: alone[i][item] - logSums.alone[i] - chance,
  }));
}

/** Log of the sum of exponentials: a score less this is the log of its item's probability. */
function logSum(scores: Float32Array): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > largest) largest = score;
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - largest);
  return largest + Math.log(sum);
}

/**
 * Keeps the answer for the last history of each scorer: the reasons of all items of a page are
 * asked one after the other.
 */
export function createCounterfactualMemory(): (scorer: Scorer, past: Past) => Promise<Counterfactuals> {
  const last = new WeakMap<Scorer, { readonly key: string; readonly answer: Promise<Counterfactuals> }>();
  return (scorer, past) => {
    const key = JSON.stringify([
      [...past.history],
      Array.from(past.context?.times ?? []),
      Array.from(past.context?.kinds ?? []),
    ]);
    const known = last.get(scorer);
    if (known?.key === key) return known.answer;
    const answer = rankCounterfactuals(scorer, past);
    last.set(scorer, { key, answer });
    answer.catch(() => last.delete(scorer));
    return answer;
  };
}
