import type { SettingValues } from '../settings/setting';
import { numberOf } from '../settings/values';

/**
 * EASE^R: Steck, "Embarrassingly Shallow Autoencoders for Sparse Data", WWW 2019. Every item is
 * predicted from all others of a history by a linear regression with L2 regularization l, in closed
 * form: with G = XᵀX of users' items and P = (G + l I)^-1,
 *
 * B_ij = -P_ij / P_jj,  B_jj = 0,    scores = x B
 *
 * The two half-lives are an addition, as for ItemKNN: pairs of events far apart count less in G,
 * and old events count less in x. G is symmetric: it ignores which item came first.
 */
export interface EaseConfig {
  /** l, in co-occurrences. */
  readonly regularization: number;
  /**
   * Distance in events after which a pair of events of a history counts half; 0 counts all pairs
   * equally, as Steck does.
   */
  readonly gapHalfLife: number;
  /** Age in events after which an event counts half; 0 counts all equally, as Steck does. */
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
