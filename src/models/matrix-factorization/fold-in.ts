import { cholesky, solveFactored } from '../factorization/cholesky';
import { type FactorizationConfig, rowRegularization } from './config';

/**
 * Fold-in: the exact vector of a new shopper without training. With the items fixed the loss is
 * quadratic in it. Everything is in double precision. Shapes: N items, d width.
 */

interface FoldIn {
  /** [d] */
  readonly vector: Float64Array;
  /** Lower triangle of the Cholesky factor of A, row-major [d, d]. */
  readonly factor: Float64Array;
}

/** a0 VᵀV for item vectors V [N, d], the part of A shared by all shoppers. @returns [d, d] */
export function sharedGram(config: FactorizationConfig, itemVectors: Float32Array): Float64Array {
  const { dim } = config;
  const gram = new Float64Array(dim * dim);
  for (let at = 0; at < itemVectors.length; at += dim) addOuter(gram, itemVectors, at, dim);
  for (let i = 0; i < gram.length; i++) gram[i] *= config.unobservedWeight;
  return gram;
}

/** Adds `times` v vᵀ [d, d] for the vector that begins at index `at`. */
function addOuter(into: Float64Array, vectors: Float32Array, at: number, dim: number, times = 1): void {
  for (let r = 0; r < dim; r++) {
    const value = times * vectors[at + r];
    for (let c = 0; c < dim; c++) into[r * dim + c] += value * vectors[at + c];
  }
}

/**
 * Solves A u = sum of the history's item vectors, A = a0 VᵀV + sum v vᵀ + l (n + a0 N)^v I.
 * @param gram from `sharedGram`
 * @param history item indices, each once
 */
export function foldIn(
  config: FactorizationConfig,
  itemVectors: Float32Array,
  gram: Float64Array,
  history: ArrayLike<number>,
): FoldIn {
  const { a, right } = normalEquations(config, itemVectors, gram, history);
  return regularizedSolution(config, a, right, history.length);
}

/**
 * The shopper's vector with each item of the history left out in turn, by subtracting its terms
 * from the equations.
 * @returns one [d] vector an item of the history
 */
export function foldInWithout(
  config: FactorizationConfig,
  itemVectors: Float32Array,
  gram: Float64Array,
  history: ArrayLike<number>,
): Float64Array[] {
  const { a, right } = normalEquations(config, itemVectors, gram, history);
  return Array.from({ length: history.length }, (_, i) => {
    const at = history[i] * config.dim;
    const less = Float64Array.from(a);
    addOuter(less, itemVectors, at, config.dim, -1);
    const rightLess = right.map((value, k) => value - itemVectors[at + k]);
    return regularizedSolution(config, less, rightLess, history.length - 1).vector;
  });
}

/** A [d, d] and the right side [d] of the equations, without the regularization. */
function normalEquations(
  { dim }: FactorizationConfig,
  itemVectors: Float32Array,
  gram: Float64Array,
  history: ArrayLike<number>,
): { a: Float64Array; right: Float64Array } {
  const a = Float64Array.from(gram);
  const right = new Float64Array(dim);
  for (let i = 0; i < history.length; i++) {
    const at = history[i] * dim;
    addOuter(a, itemVectors, at, dim);
    for (let k = 0; k < dim; k++) right[k] += itemVectors[at + k];
  }
  return { a, right };
}

/** Adds the regularization for `count` observations to `a`, in place, and solves the equations. */
function regularizedSolution(
  config: FactorizationConfig,
  a: Float64Array,
  right: Float64Array,
  count: number,
): FoldIn {
  const regularization = rowRegularization(config, count, config.items);
  for (let k = 0; k < config.dim; k++) a[k * config.dim + k] += regularization;
  const factor = cholesky(a, config.dim);
  return { vector: solveFactored(factor, right, config.dim), factor };
}

/**
 * The exact contribution of each item of the history to a candidate's score: score(c) = v_cᵀ A⁻¹
 * sum_i v_i = sum_i contribution_i (Hu et al. 2008, section 5).
 * @returns one number an item of the history; they add up to the score
 */
export function contributions(
  config: FactorizationConfig,
  itemVectors: Float32Array,
  { factor }: FoldIn,
  history: ArrayLike<number>,
  candidate: number,
): Float64Array {
  const { dim } = config;
  // A⁻¹ v_c, [d]
  const solvedCandidate = solveFactored(
    factor,
    Float64Array.from(itemVectors.subarray(candidate * dim, (candidate + 1) * dim)),
    dim,
  );
  return Float64Array.from({ length: history.length }, (_, i) => {
    let sum = 0;
    for (let k = 0; k < dim; k++) sum += solvedCandidate[k] * itemVectors[history[i] * dim + k];
    return sum;
  });
}
