import type { NamedArray, ParameterSet } from './parameters';

/**
 * Magnitude pruning (Han et al., NeurIPS 2015): the smallest numbers of the matrices become zeros;
 * biases and norms are left alone.
 */

/**
 * `tensor`: the same part of each matrix. `global`: of all together, so that matrices of small
 * numbers lose more.
 */
export const PRUNING_SCOPES = ['tensor', 'global'] as const;
export type PruningScope = (typeof PRUNING_SCOPES)[number];

const isMatrix = ({ shape }: NamedArray): boolean => shape.length > 1;

/**
 * `set` with at least the part `sparsity` of its matrices' numbers zero, the smallest ones; of
 * equals the first.
 * @param sparsity in [0, 1]
 */
export function pruned(set: ParameterSet, sparsity: number, scope: PruningScope): ParameterSet {
  const matrices = set.filter(isMatrix);
  const groups = scope === 'global' ? [matrices] : matrices.map((matrix) => [matrix]);
  const left = new Map(groups.flatMap((group) => withoutSmallest(group, sparsity)));
  return set.map((array) => ({ ...array, values: left.get(array) ?? array.values }));
}

/** The arrays with their numbers, the part `sparsity` of all of them zero. */
function withoutSmallest(arrays: readonly NamedArray[], sparsity: number): [NamedArray, Float32Array][] {
  const magnitudes = new Float32Array(arrays.reduce((sum, { values }) => sum + values.length, 0));
  let at = 0;
  for (const { values } of arrays) for (const value of values) magnitudes[at++] = Math.abs(value);
  magnitudes.sort();
  const count = Math.floor(sparsity * magnitudes.length);
  const least = magnitudes[count] ?? Number.POSITIVE_INFINITY;
  /** How many of those as small as the least that is kept go too. */
  let equals = count - magnitudes.indexOf(least);
  return arrays.map((array) => [
    array,
    array.values.map((value) => {
      const magnitude = Math.abs(value);
      return magnitude > least || (magnitude === least && equals-- <= 0) ? value : 0;
    }),
  ]);
}

/**
 * How much is pruned on the way to `sparsity`: much at first, when much is superfluous, then less
 * and less (Zhu and Gupta, 2017).
 * @param part of the way, in [0, 1]
 */
export const gradualSparsity = (sparsity: number, part: number): number => sparsity * (1 - (1 - part) ** 3);
