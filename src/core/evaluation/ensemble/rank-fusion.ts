/**
 * Reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009), with a weight for each list:
 *
 * score(item) = sum over lists of  weight / (constant + rank),  rank 1 being the best
 *
 * It needs no scores, whose scales differ from model to model. The larger the constant, the less
 * the first places stand out.
 */
export const reciprocalRank = (constant: number, place: number): number => 1 / (constant + place + 1);

/**
 * @param lists items best first, each at most once in a list
 * @param weights one a list, from 0
 * @param constant from 0
 * @returns the best `k` of all, equal scores by lower index; fewer where the lists hold no more
 */
export function fuseRankings(
  lists: readonly ArrayLike<number>[],
  weights: readonly number[],
  constant: number,
  k: number,
): number[] {
  const scores = new Map<number, number>();
  lists.forEach((list, i) => {
    if (!(weights[i] > 0)) return;
    for (let place = 0; place < list.length; place++)
      scores.set(list[place], (scores.get(list[place]) ?? 0) + weights[i] * reciprocalRank(constant, place));
  });
  return [...scores]
    .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b)
    .slice(0, k)
    .map(([item]) => item);
}
