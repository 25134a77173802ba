import { type CoOccurrence, coOccurrence } from '../../core/histories/associations/co-occurrence';
import { invertPositiveDefinite, packedRow } from '../../core/maths/positive-definite-inverse';
import { ProblemError } from '../../core/problem';
import type { EaseConfig } from './config';

/**
 * At most this many items: a square of them in double precision and one in single, each half of it
 * at a time, are as much as a worker may ask for.
 */
export const LARGEST_CATALOGUE = 16_384;

/** The half of G in double precision, and B in single: as much again. */
const BYTES_A_PAIR = 8;

/** The part of the progress that counting takes. */
const COUNTING = 0.1;
const ROWS_A_TURN = 32;

export interface EaseWeights {
  /** How often each item was seen, [N]. */
  readonly counts: Float64Array;
  /** B, row-major [N, N]: what an item of the history adds to the score of each. */
  readonly weights: Float32Array;
}

/**
 * @param onProgress awaited every few milliseconds with the part done, in [0, 1]; what it throws
 * ends the work
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

/** G + l I, the lower triangle packed. */
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
