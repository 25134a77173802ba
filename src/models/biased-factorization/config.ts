import type { SettingValues } from '../settings/setting';
import { isOn, numberOf } from '../settings/values';

/**
 * Factorization of explicit ratings with biases by stochastic gradient descent on squared error:
 * Koren, Bell and Volinsky, "Matrix Factorization Techniques for Recommender Systems", IEEE
 * Computer 2009; with `implicit`, the set of items a user rated is used too, whatever the ratings
 * (SVD++: Koren, "Factorization Meets the Neighborhood", KDD 2008). Predicts, for user u and item
 * i,
 *
 * r_ui = m + b_u + b_i + q_i . (p_u + |N(u)|^-1/2 sum of y_j over the items j that u rated)
 *
 * and descends on the sum over ratings of e^2 + l (|p_u|^2 + |q_i|^2) + l_b (b_u^2 + b_i^2) + l_y
 * |y_i|^2.
 */
export interface BiasedConfig {
  readonly users: number;
  /** N, items in the catalogue. */
  readonly items: number;
  /** d, width of every vector; biases come on top. */
  readonly dim: number;
  /** Learning rate of a rating; the gradients of a step's ratings are summed. */
  readonly learningRate: number;
  /** Factor of all learning rates after each sweep. */
  readonly decay: number;
  /** l */
  readonly regularization: number;
  readonly biasLearningRate: number;
  /** l_b */
  readonly biasRegularization: number;
  readonly implicit: boolean;
  readonly implicitLearningRate: number;
  /** l_y */
  readonly implicitRegularization: number;
  /** Steps in a sweep; 0 for the fewest with about 64 ratings of any user or item in one step. */
  readonly batches: number;
  readonly seed: number;
}

export const biasedDefaults = {
  dim: 64,
  learningRate: 0.01,
  decay: 0.98,
  regularization: 0.12,
  biasLearningRate: 0.005,
  biasRegularization: 0.02,
  implicit: true,
  implicitLearningRate: 0.001,
  implicitRegularization: 0.1,
  batches: 0,
} as const;

/** A configuration from checked values of `biasedSettings`. */
export function biasedConfig(
  users: number,
  items: number,
  seed: number,
  values: SettingValues,
): BiasedConfig {
  const number = (name: string) => numberOf(values, name);
  return {
    users,
    items,
    seed,
    dim: number('dim'),
    learningRate: number('learningRate'),
    decay: number('decay'),
    regularization: number('regularization'),
    biasLearningRate: number('biasLearningRate'),
    biasRegularization: number('biasRegularization'),
    implicit: isOn(values, 'implicit'),
    implicitLearningRate: number('implicitLearningRate'),
    implicitRegularization: number('implicitRegularization'),
    batches: number('batches'),
  };
}
