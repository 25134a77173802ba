import type { CheckCurve } from '../../../core/explanation/explanation-check';
import type { Point } from '../../../ui/charts/curve';

/** A curve of the check as the chart draws it: over the number of events, not their part. */
export function curvePoints(
  { parts }: CheckCurve,
  scores: readonly number[],
  events: number,
): readonly Point[] {
  return parts.map((part, i) => ({ x: Math.round(part * events), y: scores[i] ?? Number.NaN }));
}
