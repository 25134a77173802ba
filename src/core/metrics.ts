import type { MetricsByCutoff, RankingMetrics } from './evaluation';

/**
 * Accuracy of rankings against one held-out item a user. With a single relevant item the ideal DCG is 1, so NDCG is
 * 1 / log2(1 + rank) and the reciprocal rank 1 / rank, both 0 beyond the cut-off (Järvelin and Kekäläinen 2002;
 * Voorhees 1999).
 */

/** 1 when the rank (1 is best) is within the cut-off, else 0. */
export function hitAt(rank: number, k: number): number {
  return rank <= k ? 1 : 0;
}

export function ndcgAt(rank: number, k: number): number {
  return rank <= k ? 1 / Math.log2(rank + 1) : 0;
}

export function reciprocalRankAt(rank: number, k: number): number {
  return rank <= k ? 1 / rank : 0;
}

/** The largest DCG that `relevant` items can have within the cut-off. */
function idealGain(relevant: number, k: number): number {
  let gain = 0;
  for (let rank = 1; rank <= Math.min(relevant, k); rank++) gain += ndcgAt(rank, k);
  return gain;
}

/**
 * Means over users, and the part of the catalogue that stands in anybody's top k; all 0 without users.
 *
 * @param rankings For each user item indices, best first, each at most once; may be shorter or longer than k.
 * @param targets For each user the held-out items.
 * @param itemCount Size of the catalogue that was ranked.
 * @throws RangeError when there are not targets for each ranking.
 */
export function metricsAt(
  rankings: readonly ArrayLike<number>[],
  targets: readonly ArrayLike<number>[],
  itemCount: number,
  k: number,
): RankingMetrics {
  if (rankings.length !== targets.length)
    throw new RangeError(`${rankings.length} rankings for ${targets.length} held-out items`);
  const shown = new Set<number>();
  let hits = 0;
  let gain = 0;
  let reciprocal = 0;
  rankings.forEach((ranking, user) => {
    const relevant = new Set(Array.from(targets[user]));
    let first = Number.POSITIVE_INFINITY;
    let userGain = 0;
    for (let place = 0; place < Math.min(k, ranking.length); place++) {
      shown.add(ranking[place]);
      if (!relevant.has(ranking[place])) continue;
      first = Math.min(first, place + 1);
      userGain += ndcgAt(place + 1, k);
    }
    hits += hitAt(first, k);
    gain += relevant.size > 0 ? userGain / idealGain(relevant.size, k) : 0;
    reciprocal += reciprocalRankAt(first, k);
  });
  const users = Math.max(1, rankings.length);
  return {
    hr: hits / users,
    ndcg: gain / users,
    mrr: reciprocal / users,
    coverage: shown.size / Math.max(1, itemCount),
  };
}

/** `metricsAt` for the cut-offs 5, 10 and 20. */
export function metricsByCutoff(
  rankings: readonly ArrayLike<number>[],
  targets: readonly ArrayLike<number>[],
  itemCount: number,
): MetricsByCutoff {
  return {
    '5': metricsAt(rankings, targets, itemCount, 5),
    '10': metricsAt(rankings, targets, itemCount, 10),
    '20': metricsAt(rankings, targets, itemCount, 20),
  };
}
