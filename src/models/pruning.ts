import type { NamedArray, ParameterSet } from './parameters';

/**
 * Magnitude pruning (Han et al., NeurIPS 2015): the smallest numbers of the matrices become zeros;
 * biases and norms stay unchanged.
 */

/**
 * `tensor`: the same share of every matrix is pruned. `global`: the share of all matrices together,
 * so that matrices of small numbers lose more.
 */
export const PRUNING_SCOPES = ['tensor', 'global'] as const;
export type PruningScope = (typeof PRUNING_SCOPES)[number];

const isMatrix = ({ shape }: NamedArray): boolean => shape.length > 1;

/**
 * `set` with at least the share `sparsity` of its matrices' numbers set to zero: those of smallest
 * magnitude, the first ones among equals.
 * @param sparsity in [0, 1]
 */
export function pruned(set: ParameterSet, sparsity: number, scope: PruningScope): ParameterSet {
  const matrices = set.filter(isMatrix);
  const groups = scope === 'global' ? [matrices] : matrices.map((matrix) => [matrix]);
  const left = new Map(groups.flatMap((group) => prunedTogether(group, sparsity)));
  return set.map((array) => ({ ...array, values: left.get(array) ?? array.values }));
}

/** Each array with its new values, of which the share `sparsity` of all arrays together is zero. */
function prunedTogether(arrays: readonly NamedArray[], sparsity: number): [NamedArray, Float32Array][] {
  const magnitudes = new Float32Array(arrays.reduce((sum, { values }) => sum + values.length, 0));
  let at = 0;
  for (const { values } of arrays) for (const value of values) magnitudes[at++] = Math.abs(value);
  magnitudes.sort();
  const count = Math.floor(sparsity * magnitudes.length);
  const threshold = magnitudes[count] ?? Number.POSITIVE_INFINITY;
  /** How many numbers of exactly the threshold's magnitude are pruned too. */
  let prunedEquals = count - magnitudes.indexOf(threshold);
  return arrays.map((array) => [
    array,
    array.values.map((value) => {
      const magnitude = Math.abs(value);
      return magnitude > threshold || (magnitude === threshold && prunedEquals-- <= 0) ? value : 0;
    }),
  ]);
}

/**
 * Sparsity of a gradual schedule that ends at `sparsity`: it rises fast at first, while many
 * weights are redundant, then more slowly (Zhu and Gupta, 2017).
 * @param part of the schedule done, in [0, 1]
 */
export const gradualSparsity = (sparsity: number, part: number): number => sparsity * (1 - (1 - part) ** 3);
