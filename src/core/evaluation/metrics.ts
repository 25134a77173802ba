import { mean } from '../maths/statistics';
import type { Accuracy } from './evaluation';

/**
 * Accuracy of rankings against held-out items. With one relevant item a user, as in leave-one-out,
 * NDCG is 1 / log2(1 + rank), recall equals the hit rate, precision is the hit rate / k, and
 * average precision is the reciprocal rank; all are 0 beyond the cut-off.
 */

export const ACCURACY_METRICS = ['hr', 'recall', 'precision', 'f1', 'ndcg', 'mrr', 'map'] as const;

/**
 * The discounted gain of a relevant item at a rank, 1 being the best (Järvelin and Kekäläinen
 * 2002).
 */
export const discountedGain = (rank: number): number => 1 / Math.log2(rank + 1);

/** Ideal DCG at k for this many relevant items. */
export function idealGain(relevant: number, k: number): number {
  let gain = 0;
  for (let rank = 1; rank <= Math.min(relevant, k); rank++) gain += discountedGain(rank);
  return gain;
}

/** The rank of each target in the ranking, 1 being the best; 0 where it is not in the ranking. */
export function ranksOf(ranking: ArrayLike<number>, targets: ArrayLike<number>): number[] {
  return Array.from(targets, (target) => Array.prototype.indexOf.call(ranking, target) + 1);
}

/**
 * One user's accuracy at k (Manning, Raghavan and Schütze 2008, chapter 8): NDCG against the ideal
 * order, average precision over min(relevant, k), F1 of this user's precision and recall. A list
 * shorter than k counts as one with wrong items at the missing places.
 *
 * @param ranks ranks of all relevant items, as `ranksOf` gives them
 * @param k whole number, from 1
 * @returns all 0 where no relevant item is in the list
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

/** Each metric of each user. [users] */
export type AccuracyColumns = Readonly<Record<keyof Accuracy, Float64Array>>;

/** A record of what `of` gives for each metric. */
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
 * The ranks of every user's held-out items.
 * @param rankings for each user item indices, best first, each at most once; may be shorter or
 * longer than k
 * @param targets for each user the held-out items
 * @throws RangeError when there are not targets for each ranking
 */
export function ranksOfAll(
  rankings: readonly ArrayLike<number>[],
  targets: readonly ArrayLike<number>[],
): number[][] {
  if (rankings.length !== targets.length)
    throw new RangeError(`${rankings.length} rankings for what was held out of ${targets.length} users`);
  return rankings.map((ranking, user) => ranksOf(ranking, targets[user]));
}
