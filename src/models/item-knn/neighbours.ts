import type { CoOccurrence } from '../../core/histories/associations/co-occurrence';
import { topK } from '../../core/recommendation/ranking';
import type { ItemKnnConfig } from './config';

/**
 * For each item of a history the items that have it among their neighbours, as compressed sparse
 * rows.
 */
export interface Likeness {
  /** How often each item was seen, [N]. */
  readonly counts: Float64Array;
  /** Where each item's row begins, [N + 1]. */
  readonly starts: Int32Array;
  /** Which items it speaks for. */
  readonly items: Int32Array;
  /** How alike they are, above 0. */
  readonly values: Float32Array;
}

/** Rows found between two turns of the worker. */
const ROWS_A_TURN = 32;

/**
 * The K most alike of every item, equal likeness by lower index; then turned, so that a history
 * finds whom it speaks for.
 * @param onProgress awaited now and then with the part done, in [0, 1]
 */
export async function likenessOf(
  { counts, row }: CoOccurrence,
  { neighbours, shrinkage }: ItemKnnConfig,
  onProgress: (part: number) => Promise<void>,
): Promise<Likeness> {
  const count = counts.length;
  const kept: { readonly neighbours: Int32Array; readonly values: Float32Array }[] = [];
  const starts = new Int32Array(count + 1);
  for (let item = 0; item < count; item++) {
    const { others, weights } = row(item);
    const alike = others.filter((other) => other !== item).sort();
    const values = Float32Array.from(
      alike,
      (other) => weights[other] / (Math.sqrt(counts[item] * counts[other]) + shrinkage),
    );
    const best = topK(values, neighbours);
    kept.push({
      neighbours: Int32Array.from(best, (at) => alike[at]),
      values: Float32Array.from(best, (at) => values[at]),
    });
    for (const at of best) starts[alike[at] + 1]++;
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
