export interface Measured {
  readonly size: number;
  readonly milliseconds: number;
}

/**
 * The size at which a step costs twice what it costs at the smallest size, on straight lines
 * between the points of a log-log chart; undefined when it does not double.
 * @param points by rising size
 */
export function doublingSize(points: readonly Measured[]): number | undefined {
  const twice = 2 * (points[0]?.milliseconds ?? Number.NaN);
  const at = points.findIndex(({ milliseconds }) => milliseconds >= twice);
  if (at < 1) return undefined;
  const [before, after] = [points[at - 1], points[at]];
  const share = Math.log(twice / before.milliseconds) / Math.log(after.milliseconds / before.milliseconds);
  return before.size * (after.size / before.size) ** share;
}
