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
  /** Of each triple; the triples of a step are added up. */
  readonly learningRate: number;
  /** l, regularization of everything a triple touches. */
  readonly regularization: number;
  /** Triples in a step; 0 for as many as there are users and items. */
  readonly batch: number;
  /** Most triples of a user in a step that share one drawn negative. */
  readonly positivesPerNegative: number;
  /**
   * Items drawn for a negative, of which the one the user would be shown first is taken: what is
   * hard to tell apart teaches most (Zhang, Chen, Wang and Yu, "Optimizing Top-N Collaborative
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
 * Enough triples in a step that reading a row is worth it, few enough that their sum is still a
 * small step: hard negatives meet in few items.
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
