/** Cost of a step at one size. */
export interface Measured {
  readonly size: number;
  readonly milliseconds: number;
}

/**
 * The size at which a step costs twice what it costs at the smallest size, interpolated linearly
 * between points on log-log axes.
 * @param points sorted by size
 * @returns undefined when no measured step costs twice as much
 */
export function doublingSize(points: readonly Measured[]): number | undefined {
  const twice = 2 * (points[0]?.milliseconds ?? Number.NaN);
  const at = points.findIndex(({ milliseconds }) => milliseconds >= twice);
  if (at < 1) return undefined;
  const [before, after] = [points[at - 1], points[at]];
  const share = Math.log(twice / before.milliseconds) / Math.log(after.milliseconds / before.milliseconds);
  return before.size * (after.size / before.size) ** share;
}
