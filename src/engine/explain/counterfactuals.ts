import type { CounterfactualEffects } from '../../core/explanation/explanation';
import type { Scorer } from '../../models/scorer';
import { only, type Past, placesRead, scoreAll, without } from './explained';

/**
 * Scores of every item after a whole history, after the history without each of its events, and
 * after each event alone.
 */
export interface Counterfactuals {
  /** Places in the history of the P events that were left out, rising: those the model reads. */
  readonly places: readonly number[];
  /** [N] after the whole history. */
  readonly full: Float32Array;
  /** [P][N] */
  readonly without: readonly Float32Array[];
  /** [P][N] */
  readonly alone: readonly Float32Array[];
  /**
   * Of each row of scores, log(sum(exp(score))): a score minus it is the item's log probability.
   */
  readonly logSums: {
    readonly full: number;
    readonly without: readonly number[];
    readonly alone: readonly number[];
  };
}

/**
 * Scores all these histories in one batch.
 * @param most how many of the newest events are left out in turn; by default all that are read
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
  const variants = shorter ? [] : places.map((at) => without(past, [at]));
  const [full, ...rows] = await scoreAll(scorer, [past, ...variants, ...singles]);
  const leftOut = shorter ? shorter(past.history) : rows.slice(0, places.length);
  const alone = rows.slice(variants.length);
  const logSums = { full: logSum(full), without: leftOut.map(logSum), alone: alone.map(logSum) };
  return { places, full, without: leftOut, alone, logSums };
}

/** What each event does to an item's log probability, in nats, in the order of `places`. */
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

/** log(sum(exp(score))), without overflow. */
function logSum(scores: Float32Array): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > largest) largest = score;
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - largest);
  return largest + Math.log(sum);
}

/** Measures counterfactuals, or remembers them. */
export type CounterfactualMemory = (scorer: Scorer, past: Past) => Promise<Counterfactuals>;

/**
 * `rankCounterfactuals` that keeps the answer for the last history of each scorer: a page asks for
 * the reasons of several items after the same history.
 */
export function createCounterfactualMemory(): CounterfactualMemory {
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
