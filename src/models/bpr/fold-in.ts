import { counterHash } from '../../core/random';
import type { BprConfig } from './config';
import type { BprLearnt } from './trainer';

/** Sweeps over the history. */
const SWEEPS = 30;
const NEGATIVES = 0xb9a3;

/**
 * The vector of a shopper who was not there in training: the same ascent, with all items held fixed, from nothing.
 * @param history item indices, each once
 * @returns [d]
 */
export function foldIn(
  { dim, items, learningRate, regularization, seed }: BprConfig,
  { itemVectors, itemBiases }: Pick<BprLearnt, 'itemVectors' | 'itemBiases'>,
  history: ArrayLike<number>,
): Float32Array {
  const vector = new Float32Array(dim);
  const seen = new Set(Array.from(history));
  for (let draw = 0; draw < SWEEPS * history.length; draw++) {
    const positive = history[draw % history.length];
    const negative = counterHash(seed, NEGATIVES, draw) % items;
    if (seen.has(negative)) continue;
    const [i, j] = [positive * dim, negative * dim];
    let score = itemBiases[positive] - itemBiases[negative];
    for (let c = 0; c < dim; c++) score += vector[c] * (itemVectors[i + c] - itemVectors[j + c]);
    const coefficient = 1 / (1 + Math.exp(score));
    for (let c = 0; c < dim; c++) {
      const difference = itemVectors[i + c] - itemVectors[j + c];
      vector[c] += learningRate * (coefficient * difference - regularization * vector[c]);
    }
  }
  return vector;
}
