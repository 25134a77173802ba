import { cholesky, solveFactored } from '../factorization/cholesky';
import type { BiasedConfig } from './config';
import { addImplicit, type BiasedLearnt } from './state';

/** One person's side of the model. */
export interface Taste {
  /** [d], with the implicit part. */
  readonly vector: Float32Array;
  readonly bias: number;
}

/**
 * The taste of a person who was not there in training, exactly: with the items held fixed the loss
 * is quadratic in p and b, so both solve a ridge regression of the ratings on the items' vectors
 * (what training would converge to, for that person alone).
 * @param rated item indices, each once
 * @param values as many ratings
 */
export function foldIn(
  config: BiasedConfig,
  learnt: Omit<BiasedLearnt, 'userVectors' | 'userBiases'>,
  rated: ArrayLike<number>,
  values: ArrayLike<number>,
): Taste {
  const { dim } = config;
  const vector = new Float32Array(dim);
  const count = rated.length;
  if (count === 0) return { vector, bias: 0 };
  if (config.implicit) addImplicit(vector, learnt.implicitVectors, rated);
  const size = dim + 1;
  const a = new Float64Array(size * size);
  const right = new Float64Array(size);
  // An item's row ends in a 1, which meets the bias.
  const row = new Float64Array(size).fill(1);
  for (let r = 0; r < count; r++) {
    row.set(learnt.itemVectors.subarray(rated[r] * dim, (rated[r] + 1) * dim));
    let left = values[r] - learnt.mean - learnt.itemBiases[rated[r]];
    for (let c = 0; c < dim; c++) left -= vector[c] * row[c];
    for (let k = 0; k < size; k++) {
      right[k] += left * row[k];
      for (let c = 0; c <= k; c++) a[k * size + c] += row[k] * row[c];
    }
  }
  for (let k = 0; k < dim; k++) a[k * size + k] += count * config.regularization;
  a[size * size - 1] += count * config.biasRegularization;
  const solution = solveFactored(cholesky(a, size), right, size);
  return { vector: vector.map((value, c) => value + solution[c]), bias: solution[dim] };
}
