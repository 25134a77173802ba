/**
 * Reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009) with a weight for each list:
 *
 * score(item) = sum over lists of weight / (constant + rank), rank 1 being the best
 *
 * It uses ranks only, because the scores of different models are on different scales. The larger
 * the constant, the less the first ranks stand out.
 * @param place 0-based rank
 */
export const reciprocalRank = (constant: number, place: number): number => 1 / (constant + place + 1);

/**
 * @param lists items best first, each at most once in a list
 * @param weights one a list, from 0
 * @param constant from 0
 * @returns the best `k` items, ties by lower index; fewer where the lists hold fewer
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
