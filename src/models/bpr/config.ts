import type { SettingValues } from '../settings/setting';
import { numberOf } from '../settings/values';

/**
 * Matrix factorization by Bayesian personalized ranking: Rendle, Freudenthaler, Gantner and
 * Schmidt-Thieme, "BPR: Bayesian Personalized Ranking from Implicit Feedback", UAI 2009. Over
 * triples (user u, an item i the user has, an item j the user has not) it maximizes
 *
 * sum of ln sigmoid(x_ui - x_uj) - l / 2 (|u|^2 + |v_i|^2 + |v_j|^2 + b_i^2 + b_j^2),    x_ui =
 * u.v_i + b_i
 *
 * by stochastic gradient ascent.
 */
export interface BprConfig {
  /** N, items in the catalogue. */
  readonly items: number;
  /** d, width of every vector; the items' biases come on top. */
  readonly dim: number;
  /** Learning rate of a triple; the gradients of a step's triples are summed. */
  readonly learningRate: number;
  /** l, regularization of all parameters of a triple. */
  readonly regularization: number;
  /** Triples in a step; 0 for the number of users plus items. */
  readonly batch: number;
  /** Most triples of one user in a step that share a negative. */
  readonly positivesPerNegative: number;
  /**
   * Items drawn for a negative; the one that scores highest for the user is taken, because hard
   * negatives have the largest gradients (Zhang, Chen, Wang and Yu, "Optimizing Top-N Collaborative
   * Filtering via Dynamic Negative Item Sampling", SIGIR 2013).
   */
  readonly candidates: number;
  readonly seed: number;
}

export const bprDefaults: Omit<BprConfig, 'items'> = {
  dim: 64,
  learningRate: 0.05,
  regularization: 0.03,
  batch: 0,
  positivesPerNegative: 1,
  candidates: 16,
  seed: 1,
};

/**
 * Triples in a step. The default is large enough to use each row that is read several times, and
 * small enough that the summed gradients stay a small step: hard negatives concentrate on few
 * items.
 */
export const batchSize = ({ batch, items }: BprConfig, users: number): number =>
  batch > 0 ? batch : users + items;

/** A configuration from values checked by `settingsFor`. */
export function bprConfig(items: number, seed: number, values: SettingValues): BprConfig {
  const number = (name: string) => numberOf(values, name);
  return {
    items,
    seed,
    dim: number('dim'),
    learningRate: number('learningRate'),
    regularization: number('regularization'),
    batch: number('batch'),
    positivesPerNegative: number('positivesPerNegative'),
    candidates: number('candidates'),
  };
}
