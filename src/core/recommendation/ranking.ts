/**
 * Ranking of items by score. One order everywhere: higher scores first, ties by lower index, NaN is
 * never ranked.
 */

/**
 * Items that may not be recommended: a set of indices, or one byte an item, where non-zero means
 * excluded.
 */
export type Excluded = ReadonlySet<number> | Uint8Array;

/**
 * The best items of a row of scores, best first; fewer than asked for where fewer may be
 * recommended.
 */
export interface Ranked {
  readonly items: number[];
  /** One score an item of `items`. */
  readonly scores: Float32Array;
}

const NOTHING: ReadonlySet<number> = new Set();

function isExcluded(excluded: Excluded, item: number): boolean {
  return excluded instanceof Uint8Array ? excluded[item] > 0 : excluded.has(item);
}

/**
 * Indices of the `k` highest scores, best first; fewer where fewer items may be recommended. A heap
 * of k items has the worst kept item at its root: O(N log k), and close to N in practice.
 *
 * @param scores [items]; minus infinity ranks last, NaN is never ranked
 */
export function topK(scores: ArrayLike<number>, k: number, excluded: Excluded = NOTHING): number[] {
  const heap: number[] = [];
  if (!(k > 0)) return heap;
  const worse = (a: number, b: number) => scores[a] < scores[b] || (scores[a] === scores[b] && a > b);
  const place = (item: number, from: number, size: number) => {
    let hole = from;
    for (let child = 2 * hole + 1; child < size; child = 2 * hole + 1) {
      if (child + 1 < size && worse(heap[child + 1], heap[child])) child++;
      if (!worse(heap[child], item)) break;
      heap[hole] = heap[child];
      hole = child;
    }
    heap[hole] = item;
  };
  for (let item = 0; item < scores.length; item++) {
    const score = scores[item];
    if (Number.isNaN(score)) continue;
    // Items are visited by rising index, so an item that ties with the worst kept item ranks below
    // it.
    if (heap.length >= k && !(score > scores[heap[0]])) continue;
    if (isExcluded(excluded, item)) continue;
    if (heap.length < k) {
      let hole = heap.length;
      heap.push(item);
      for (let parent = (hole - 1) >> 1; hole > 0 && worse(item, heap[parent]); parent = (hole - 1) >> 1) {
        heap[hole] = heap[parent];
        hole = parent;
      }
      heap[hole] = item;
    } else place(item, 0, heap.length);
  }
  for (let size = heap.length - 1; size > 0; size--) {
    const worst = heap[0];
    place(heap[size], 0, size);
    heap[size] = worst;
  }
  return heap;
}

/**
 * The rank of `item` in the order of `topK`, 1 being best. The item itself counts as a candidate
 * even if it is excluded. Infinity when its score is NaN.
 */
export function rankOf(scores: ArrayLike<number>, item: number, excluded: Excluded = NOTHING): number {
  const score = scores[item];
  if (Number.isNaN(score)) return Number.POSITIVE_INFINITY;
  let rank = 1;
  for (let other = 0; other < scores.length; other++) {
    const before = scores[other] > score || (scores[other] === score && other < item);
    if (before && !isExcluded(excluded, other)) rank++;
  }
  return rank;
}
