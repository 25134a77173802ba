import type { SettingValues } from '../settings/setting';
import { numberOf } from '../settings/values';

/**
 * Implicit matrix factorization by weighted least squares: Hu, Koren and Volinsky, "Collaborative
 * Filtering for Implicit Feedback Datasets", ICDM 2008, with the unobserved weight and the
 * frequency-scaled regularization of Rendle et al., "Revisiting the Performance of iALS on Item
 * Recommendation Benchmarks", RecSys 2022. Minimizes, over users u and items i,
 *
 * sum over observed (1 - u.i)^2 + a0 sum over all (u.i)^2 + l (sum_u (n_u + a0 N)^v |u|^2 + sum_i
 * (n_i + a0 M)^v |i|^2)
 */
export interface FactorizationConfig {
  /** N, items in the catalogue. */
  readonly items: number;
  /** d, width of every vector. */
  readonly dim: number;
  /** a0, weight of the unobserved pairs. */
  readonly unobservedWeight: number;
  /** l, regularization. */
  readonly regularization: number;
  /** v in [0, 1], exponent with which regularization grows with a row's count. */
  readonly frequencyExponent: number;
  /**
   * Steps of conjugate gradient towards each row's solution (Takacs, Pilaszy and Tikk, RecSys
   * 2011).
   */
  readonly conjugateSteps: number;
  readonly seed: number;
}

export const factorizationDefaults: Omit<FactorizationConfig, 'items'> = {
  dim: 64,
  unobservedWeight: 0.1,
  regularization: 0.01,
  frequencyExponent: 1,
  conjugateSteps: 4,
  seed: 1,
};

/** Regularization of a row that has `count` observations out of `others` possible ones. */
export function rowRegularization(config: FactorizationConfig, count: number, others: number): number {
  return config.regularization * (count + config.unobservedWeight * others) ** config.frequencyExponent;
}

/** A configuration from values checked by `settingsFor`. */
export function factorizationConfig(items: number, seed: number, values: SettingValues): FactorizationConfig {
  const number = (name: string) => numberOf(values, name);
  return {
    items,
    seed,
    dim: number('dim'),
    unobservedWeight: number('unobservedWeight'),
    regularization: number('regularization'),
    frequencyExponent: number('frequencyExponent'),
    conjugateSteps: number('conjugateSteps'),
  };
}
