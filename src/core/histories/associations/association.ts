const xLogX = (count: number): number => (count > 0 ? count * Math.log(count) : 0);

/**
 * Log-likelihood ratio of a 2 x 2 table: how strongly two things are associated (Dunning, "Accurate
 * Methods for the Statistics of Surprise and Coincidence", Computational Linguistics 1993). Unlike
 * lift it stays small for pairs that were seen only once.
 * @param both how many of `all` have both
 * @param first how many have the first
 * @param second how many have the second
 * @returns 0 where they occur together no oftener than by chance; above 10.8 has p < 0.001
 */
export function logLikelihoodRatio(both: number, first: number, second: number, all: number): number {
  if (both * all <= first * second) return 0;
  const neither = all - first - second + both;
  const [onlyFirst, onlySecond] = [first - both, second - both];
  const cells = xLogX(both) + xLogX(onlyFirst) + xLogX(onlySecond) + xLogX(neither);
  const margins = xLogX(first) + xLogX(all - first) + xLogX(second) + xLogX(all - second);
  return 2 * (cells + xLogX(all) - margins);
}

/** Lift: P(both) / (P(first) P(second)); 1 means independent. */
export const liftOf = (both: number, first: number, second: number, all: number): number =>
  (both * all) / (first * second);
