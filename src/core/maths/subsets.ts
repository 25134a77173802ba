/** All subsets of `size` values, in lexicographic order of their indices. */
export function subsetsOf<T>(values: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return values.flatMap((value, i) =>
    subsetsOf(values.slice(i + 1), size - 1).map((rest) => [value, ...rest]),
  );
}

/** The number of subsets of `size` out of `values`. */
export function subsetCount(values: number, size: number): number {
  let count = 1;
  for (let i = 0; i < size; i++) count = (count * (values - i)) / (i + 1);
  return Math.round(count);
}
