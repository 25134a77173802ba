import type { CheckCurve } from '../../../core/explanation/explanation-check';
import type { Point } from '../../../ui/charts/curve';

/** A curve of the check, over the number of events instead of their share. */
export function curvePoints(
  { parts }: CheckCurve,
  scores: readonly number[],
  events: number,
): readonly Point[] {
  return parts.map((part, i) => ({ x: Math.round(part * events), y: scores[i] ?? Number.NaN }));
}
