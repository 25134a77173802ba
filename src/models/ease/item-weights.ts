import { type CoOccurrence, coOccurrence } from '../../core/histories/associations/co-occurrence';
import { invertPositiveDefinite, packedRow } from '../../core/maths/positive-definite-inverse';
import { ProblemError } from '../../core/problem';
import type { EaseConfig } from './config';

/**
 * Largest N. The worker then holds half of an [N, N] matrix in double precision and a whole one in
 * single precision, about 2 GB, as much as a browser gives it.
 */
export const LARGEST_CATALOGUE = 16_384;

/** Bytes for each pair of items: half of G in double precision (4), and B in single (4). */
const BYTES_A_PAIR = 8;

/** Part of the progress for counting; the rest is for the inversion. */
const COUNTING = 0.1;
const ROWS_A_TURN = 32;

export interface EaseWeights {
  /** [N], number of events of each item. */
  readonly counts: Float64Array;
  /** B [N, N], row-major: row i is what item i of a history adds to the score of every item. */
  readonly weights: Float32Array;
}

/**
 * The weights B of all pairs of items.
 * @param items N
 * @param onProgress awaited every few milliseconds with the part done, in [0, 1]; an error it
 * throws ends the work
 * @throws ProblemError `catalogue-too-large`, before anything is allocated
 */
export async function easeWeights(
  sequences: readonly Int32Array[],
  items: number,
  { regularization, gapHalfLife }: EaseConfig,
  onProgress: (part: number) => Promise<void>,
): Promise<EaseWeights> {
  if (items > LARGEST_CATALOGUE)
    throw new ProblemError({
      code: 'catalogue-too-large',
      items,
      largest: LARGEST_CATALOGUE,
      bytes: BYTES_A_PAIR * items ** 2,
    });
  const pairs = coOccurrence(sequences, items, gapHalfLife);
  const inverse = await regularizedGram(pairs, regularization, (part) => onProgress(COUNTING * part));
  await invertPositiveDefinite(inverse, items, (part) => onProgress(COUNTING + (1 - COUNTING) * part));
  const weights = new Float32Array(items * items);
  const diagonal = Float64Array.from({ length: items }, (_, item) => inverse[packedRow(item) + item]);
  for (let row = 0; row < items; row++) {
    if (row % ROWS_A_TURN === 0) await onProgress(1);
    const start = packedRow(row);
    for (let column = 0; column < row; column++) {
      const value = -inverse[start + column];
      weights[row * items + column] = value / diagonal[column];
      weights[column * items + row] = value / diagonal[row];
    }
  }
  return { counts: pairs.counts, weights };
}

/** G + l I [N, N], its lower triangle packed row by row. */
async function regularizedGram(
  { counts, row }: CoOccurrence,
  regularization: number,
  onProgress: (part: number) => Promise<void>,
): Promise<Float64Array> {
  const items = counts.length;
  const gram = new Float64Array(packedRow(items));
  for (let item = 0; item < items; item++) {
    const start = packedRow(item);
    const { others, weights } = row(item);
    for (const other of others) if (other <= item) gram[start + other] = weights[other];
    gram[start + item] += regularization;
    if (item % ROWS_A_TURN === 0) await onProgress(item / items);
  }
  return gram;
}
