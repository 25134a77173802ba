import { counterHash } from '../../core/maths/random';
import type { BprConfig } from './config';
import type { BprLearnt } from './state';

/** Sweeps over the history from a zero vector, and from a vector learned in training. */
const [SWEEPS, SWEEPS_AGAIN] = [30, 3];
const NEGATIVES = 0xb9a3;

/**
 * Fold-in: the vector of a shopper for a history by the gradient ascent of training, with all items
 * fixed.
 * @param history item indices, each once
 * @param from [d] the shopper's vector from training, which is updated for the history; absent for
 * a shopper training did not have
 * @returns [d]
 */
export function foldIn(
  { dim, items, learningRate, regularization, candidates, seed }: BprConfig,
  { itemVectors, itemBiases }: Pick<BprLearnt, 'itemVectors' | 'itemBiases'>,
  history: ArrayLike<number>,
  from?: Float32Array,
): Float32Array {
  const vector = from ? from.slice() : new Float32Array(dim);
  const seen = new Set(Array.from(history));
  const scoreOf = (item: number) => {
    let score = itemBiases[item];
    for (let c = 0; c < dim; c++) score += vector[c] * itemVectors[item * dim + c];
    return score;
  };
  const draws = (from ? SWEEPS_AGAIN : SWEEPS) * history.length;
  for (let draw = 0; draw < draws; draw++) {
    const positive = history[draw % history.length];
    let [negative, highest] = [-1, Number.NEGATIVE_INFINITY];
    for (let candidate = 0; candidate < candidates; candidate++) {
      const item = counterHash(seed, NEGATIVES, draw * candidates + candidate) % items;
      if (seen.has(item)) continue;
      const score = scoreOf(item);
      if (score > highest) [negative, highest] = [item, score];
    }
    if (negative < 0) continue;
    const coefficient = 1 / (1 + Math.exp(scoreOf(positive) - highest));
    const [i, j] = [positive * dim, negative * dim];
    for (let c = 0; c < dim; c++) {
      const difference = itemVectors[i + c] - itemVectors[j + c];
      vector[c] += learningRate * (coefficient * difference - regularization * vector[c]);
    }
  }
  return vector;
}
