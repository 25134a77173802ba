import type { ParameterSet } from './parameters';

/**
 * Averages of a model's parameters over its epochs, which often rank better than the parameters
 * themselves.
 */

export const AVERAGES = ['none', 'swa', 'ema'] as const;

export interface Averaging {
  /**
   * `swa`: stochastic weight averaging, the plain mean (Izmailov et al., UAI 2018). `ema`: the
   * exponential moving average, which forgets early epochs (Polyak and Juditsky 1992; Tarvainen and
   * Valpola, NeurIPS 2017), as a plain mean until it has as much behind it as it remembers. Layer
   * norms keep no statistics of batches, so an average needs nothing measured anew.
   */
  readonly kind: (typeof AVERAGES)[number];
  /** The first epoch, 1-based, whose parameters count. */
  readonly from: number;
  /** Of `ema`: what an epoch keeps of the average before it, in [0, 1). */
  readonly decay: number;
}

export const noAverage: Averaging = { kind: 'none', from: 1, decay: 0 };

export interface WeightAverage {
  /** Epochs averaged. */
  readonly epochs: number;
  readonly parameters: ParameterSet;
}

/**
 * The average once `epoch` has ended with `parameters`; undefined as long as there is none.
 * @param before what this returned for the epoch before
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
