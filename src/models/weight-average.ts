import type { ParameterSet } from './parameters';

/**
 * Averages of a model's parameters over epochs, which often rank better than those of any epoch.
 */

export const AVERAGES = ['none', 'swa', 'ema'] as const;

export interface Averaging {
  /**
   * `swa`: stochastic weight averaging, the plain mean (Izmailov et al., UAI 2018). `ema`: the
   * exponential moving average (Polyak and Juditsky 1992; Tarvainen and Valpola, NeurIPS 2017); it
   * is a plain mean for the first 1 / (1 - decay) epochs. Layer norms keep no batch statistics, so
   * the average needs no calibration.
   */
  readonly kind: (typeof AVERAGES)[number];
  /** The first epoch, from 1, whose parameters are averaged. */
  readonly from: number;
  /** For `ema`: weight of the previous average, in [0, 1). */
  readonly decay: number;
}

export const noAverage: Averaging = { kind: 'none', from: 1, decay: 0 };

export interface WeightAverage {
  /** Epochs averaged. */
  readonly epochs: number;
  readonly parameters: ParameterSet;
}

/**
 * The average after `epoch` has ended with `parameters`; undefined before the first averaged epoch.
 * @param before the result for the epoch before
 */
export function averaged(
  { kind, from, decay }: Averaging,
  before: WeightAverage | undefined,
  epoch: number,
  parameters: ParameterSet,
): WeightAverage | undefined {
  if (kind === 'none' || epoch < from) return undefined;
  if (!before) return { epochs: 1, parameters };
  const mean = before.epochs / (before.epochs + 1);
  const kept = kind === 'ema' ? Math.min(decay, mean) : mean;
  return {
    epochs: before.epochs + 1,
    parameters: before.parameters.map(({ name, shape, values }, i) => {
      const now = parameters[i].values;
      return { name, shape, values: values.map((value, j) => kept * value + (1 - kept) * now[j]) };
    }),
  };
}
