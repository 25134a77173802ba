import type { SettingValues } from '../settings/setting';
import { numberOf } from '../settings/values';

/**
 * ItemKNN: Sarwar, Karypis, Konstan and Riedl, "Item-Based Collaborative Filtering Recommendation
 * Algorithms", WWW 2001; Deshpande and Karypis, "Item-Based Top-N Recommendation Algorithms", TOIS
 * 2004. Items are alike when the same users have them; an item's score is how alike it is to what
 * is in the history, over the K items it is most like. Cosine with a shrinkage against chance
 * (Ferrari Dacrema, Cremonesi and Jannach, "Are We Really Making Much Progress?", RecSys 2019):
 *
 * s_ij = c_ij / (sqrt(c_i c_j) + shrinkage)
 *
 * Both half-lives are ours to choose: events far apart say less about each other, old events less
 * about what comes next. Neither knows which of two came first: likeness is symmetric.
 */
export interface ItemKnnConfig {
  /** K, the items each item may be recommended for: its most alike. */
  readonly neighbours: number;
  /** In co-occurrences: pairs seen together rarely count less than their cosine. */
  readonly shrinkage: number;
  /**
   * Events between two of a history after which their standing together counts half; 0 counts all
   * alike, the cosine over users.
   */
  readonly gapHalfLife: number;
  /** Events after which an event of the history counts half; 0 counts all alike. */
  readonly recencyHalfLife: number;
}

/** Chosen on the validation items of MovieLens 100K and Amazon Beauty. */
export const itemKnnDefaults: ItemKnnConfig = {
  neighbours: 200,
  shrinkage: 20,
  gapHalfLife: 5,
  recencyHalfLife: 2,
};

/** A configuration from values checked by `settingsFor`. */
export function itemKnnConfig(values: SettingValues): ItemKnnConfig {
  return {
    neighbours: numberOf(values, 'neighbours'),
    shrinkage: numberOf(values, 'shrinkage'),
    gapHalfLife: numberOf(values, 'gapHalfLife'),
    recencyHalfLife: numberOf(values, 'recencyHalfLife'),
  };
}
