const xLogX = (count: number): number => (count > 0 ? count * Math.log(count) : 0);

/**
 * How surprising it is that two things stand together as often as they do: the log-likelihood ratio
 * of a 2 x 2 table (Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence",
 * Computational Linguistics 1993). 0 or less when they stand together no oftener than by chance;
 * above 10.8 by chance once in a thousand times. It does not fall for pairs that were seen once, as
 * lift alone does.
 * @param both of `all` who have both;
 * @param first who have the first;
 * @param second who have the second
 */
export function logLikelihoodRatio(both: number, first: number, second: number, all: number): number {
  if (both * all <= first * second) return 0;
  const neither = all - first - second + both;
  const [onlyFirst, onlySecond] = [first - both, second - both];
  const cells = xLogX(both) + xLogX(onlyFirst) + xLogX(onlySecond) + xLogX(neither);
  const margins = xLogX(first) + xLogX(all - first) + xLogX(second) + xLogX(all - second);
  return 2 * (cells + xLogX(all) - margins);
}

/** How many times likelier the second is for those who have the first. */
export const liftOf = (both: number, first: number, second: number, all: number): number =>
  (both * all) / (first * second);
