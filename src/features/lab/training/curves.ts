/** The epoch with the highest NDCG; the earliest on a tie. */
export function bestValidation<Point extends { readonly ndcg: number }>(
  validations: readonly Point[],
): Point | undefined {
  return validations.reduce<Point | undefined>(
    (best, point) => (best === undefined || point.ndcg > best.ndcg ? point : best),
    undefined,
  );
}

/**
 * Every n-th point, with the smallest n that leaves at most about `most`. The first and the newest
 * stay.
 */
export function thinned<Point>(points: readonly Point[], most: number): readonly Point[] {
  if (points.length <= most) return points;
  const every = Math.ceil(points.length / most);
  const newest = points.length - 1;
  return points.filter((_, i) => i === 0 || (newest - i) % every === 0);
}
