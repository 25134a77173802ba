import type { SettingValues } from '../settings/setting';
import { numberOf } from '../settings/values';

/**
 * EASE^R: Steck, "Embarrassingly Shallow Autoencoders for Sparse Data", WWW 2019. Every item is
 * predicted from all others of a history by a linear regression with L2 regularization l, in closed
 * form: with G = XᵀX of users' items and P = (G + l I)^-1,
 *
 * B_ij = -P_ij / P_jj,  B_jj = 0,    scores = x B
 *
 * Both half-lives are ours to choose, as for ItemKNN: pairs of events far apart count less in G,
 * old events less in x. Neither knows which came first: G is symmetric.
 */
export interface EaseConfig {
  /** l, in co-occurrences. */
  readonly regularization: number;
  /**
   * Events between two of a history after which their standing together counts half; 0 counts all
   * alike, as Steck does.
   */
  readonly gapHalfLife: number;
  /** Events after which an event of the history counts half; 0 counts all alike, as Steck does. */
  readonly recencyHalfLife: number;
}

/** Chosen on the validation items of MovieLens 100K. */
export const easeDefaults: EaseConfig = { regularization: 100, gapHalfLife: 5, recencyHalfLife: 5 };

/** A configuration from values checked by `settingsFor`. */
export function easeConfig(values: SettingValues): EaseConfig {
  return {
    regularization: numberOf(values, 'regularization'),
    gapHalfLife: numberOf(values, 'gapHalfLife'),
    recencyHalfLife: numberOf(values, 'recencyHalfLife'),
  };
}
