import { quantile } from '../../../core/maths/statistics';

/** Milliseconds of the timed steps. */
export interface Spread {
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
  readonly steps: number;
}

/** Quartiles around the median. */
export const spreadOf = (milliseconds: readonly number[]): Spread => ({
  median: quantile(milliseconds, 0.5),
  lower: quantile(milliseconds, 0.25),
  upper: quantile(milliseconds, 0.75),
  steps: milliseconds.length,
});
