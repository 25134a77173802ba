import { mean } from '../maths/statistics';
import type { Accuracy } from './evaluation';

/**
 * Accuracy of rankings against what was held out. With one relevant item, as leave-one-out has,
 * NDCG is 1 / log2(1 + rank), recall is the hit rate, precision the hit rate / k, and average
 * precision the reciprocal rank, all 0 beyond the cut-off.
 */

export const ACCURACY_METRICS = ['hr', 'recall', 'precision', 'f1', 'ndcg', 'mrr', 'map'] as const;

/**
 * What an item at this place, 1 being the best, adds to the discounted cumulative gain (Järvelin
 * and Kekäläinen 2002).
 */
export const discountedGain = (rank: number): number => 1 / Math.log2(rank + 1);

/** The largest gain that so many relevant items can have within the cut-off. */
export function idealGain(relevant: number, k: number): number {
  let gain = 0;
  for (let rank = 1; rank <= Math.min(relevant, k); rank++) gain += discountedGain(rank);
  return gain;
}

/** For each target its place in the ranking, 1 being the best; 0 where it is not in it. */
export function ranksOf(ranking: ArrayLike<number>, targets: ArrayLike<number>): number[] {
  return Array.from(targets, (target) => Array.prototype.indexOf.call(ranking, target) + 1);
}

/**
 * One user's accuracy at k (Manning, Raghavan and Schütze 2008, chapter 8): NDCG against the best
 * order of the relevant items, average precision over min(relevant, k), F1 of this user's precision
 * and recall. A list shorter than k counts as one whose other places are wrong.
 *
 * @param ranks places of all relevant items, as `ranksOf` gives them; all 0 when there are none
 * @param k whole, from 1
 */
export function accuracyOf(ranks: ArrayLike<number>, k: number): Accuracy {
  const found = Array.from(ranks)
    .filter((rank) => rank > 0 && rank <= k)
    .sort((a, b) => a - b);
  if (found.length === 0) return { hr: 0, recall: 0, precision: 0, f1: 0, ndcg: 0, mrr: 0, map: 0 };
  return {
    hr: 1,
    recall: found.length / ranks.length,
    precision: found.length / k,
    f1: (2 * found.length) / (ranks.length + k),
    ndcg: found.reduce((gain, rank) => gain + discountedGain(rank), 0) / idealGain(ranks.length, k),
    mrr: 1 / found[0],
    map: found.reduce((sum, rank, i) => sum + (i + 1) / rank, 0) / Math.min(ranks.length, k),
  };
}

/** Each measure of each user, [users]. */
export type AccuracyColumns = Readonly<Record<keyof Accuracy, Float64Array>>;

/** What `of` gives for each measure. */
export const forEachMetric = <T>(of: (name: keyof Accuracy) => T): Record<keyof Accuracy, T> => ({
  hr: of('hr'),
  recall: of('recall'),
  precision: of('precision'),
  f1: of('f1'),
  ndcg: of('ndcg'),
  mrr: of('mrr'),
  map: of('map'),
});

/** `accuracyOf` of every user. */
export function accuracyColumns(ranks: readonly ArrayLike<number>[], k: number): AccuracyColumns {
  const users = ranks.map((ofUser) => accuracyOf(ofUser, k));
  return forEachMetric((name) => Float64Array.from(users, (user) => user[name]));
}

/** Means over users; all 0 without users. */
export function meanAccuracy(columns: AccuracyColumns): Accuracy {
  return forEachMetric((name) => (columns[name].length === 0 ? 0 : mean(columns[name])));
}

/**
 * @param rankings For each user item indices, best first, each at most once; may be shorter or
 * longer than k.
 * @param targets For each user what was held out.
 * @throws RangeError when there are not targets for each ranking.
 */
export function ranksOfAll(
  rankings: readonly ArrayLike<number>[],
  targets: readonly ArrayLike<number>[],
): number[][] {
  if (rankings.length !== targets.length)
    throw new RangeError(`${rankings.length} rankings for what was held out of ${targets.length} users`);
  return rankings.map((ranking, user) => ranksOf(ranking, targets[user]));
}
