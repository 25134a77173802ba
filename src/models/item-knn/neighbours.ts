import type { CoOccurrence } from '../../core/histories/associations/co-occurrence';
import { topK } from '../../core/recommendation/ranking';
import type { ItemKnnConfig } from './config';

/**
 * For each item, as compressed sparse rows, the items that have it among their K nearest
 * neighbours: those whose score it contributes to.
 */
export interface ItemNeighbours {
  /** [N], number of events of each item. */
  readonly counts: Float64Array;
  /** [N + 1], where each item's row begins. */
  readonly starts: Int32Array;
  /** The items of each row. */
  readonly items: Int32Array;
  /** Their similarities, above 0. */
  readonly values: Float32Array;
}

/** Items processed between two calls of `onProgress`. */
const ROWS_A_TURN = 32;

/**
 * The K nearest neighbours of every item, equal similarities by lower index; then transposed, so
 * that an event of a history finds the items it contributes to.
 * @param onProgress awaited regularly with the part done, in [0, 1]
 */
export async function neighboursOf(
  { counts, row }: CoOccurrence,
  { neighbours, shrinkage }: ItemKnnConfig,
  onProgress: (part: number) => Promise<void>,
): Promise<ItemNeighbours> {
  const count = counts.length;
  const kept: { readonly neighbours: Int32Array; readonly values: Float32Array }[] = [];
  const starts = new Int32Array(count + 1);
  for (let item = 0; item < count; item++) {
    const { others, weights } = row(item);
    const similar = others.filter((other) => other !== item).sort();
    const values = Float32Array.from(
      similar,
      (other) => weights[other] / (Math.sqrt(counts[item] * counts[other]) + shrinkage),
    );
    const best = topK(values, neighbours);
    kept.push({
      neighbours: Int32Array.from(best, (at) => similar[at]),
      values: Float32Array.from(best, (at) => values[at]),
    });
    for (const at of best) starts[similar[at] + 1]++;
    if (item % ROWS_A_TURN === 0) await onProgress(item / count);
  }
  for (let item = 0; item < count; item++) starts[item + 1] += starts[item];
  const ends = starts.slice(0, count);
  const items = new Int32Array(starts[count]);
  const values = new Float32Array(starts[count]);
  kept.forEach((of, item) => {
    of.neighbours.forEach((neighbour, i) => {
      items[ends[neighbour]] = item;
      values[ends[neighbour]++] = of.values[i];
    });
  });
  return { counts, starts, items, values };
}
