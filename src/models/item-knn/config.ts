import type { SettingValues } from '../settings/setting';
import { numberOf } from '../settings/values';

/**
 * ItemKNN: Sarwar, Karypis, Konstan and Riedl, "Item-Based Collaborative Filtering Recommendation
 * Algorithms", WWW 2001; Deshpande and Karypis, "Item-Based Top-N Recommendation Algorithms", TOIS
 * 2004. Items are similar when the same users have them; an item's score is the sum of its
 * similarities to the items of the history that are among its K nearest neighbours. The similarity
 * is a cosine with shrinkage against chance
 * (Ferrari Dacrema, Cremonesi and Jannach, "Are We Really Making Much Progress?", RecSys 2019):
 *
 * s_ij = c_ij / (sqrt(c_i c_j) + shrinkage)
 *
 * The two half-lives are an addition: events far apart in a history count less as a pair, and old
 * events count less in a score. The similarity is symmetric: it ignores which item came first.
 */
export interface ItemKnnConfig {
  /** K, neighbours of each item: only their events contribute to its score. */
  readonly neighbours: number;
  /** In co-occurrences: reduces the similarity of pairs that rarely occur together. */
  readonly shrinkage: number;
  /**
   * Distance in events after which a pair of events of a history counts half; 0 counts all pairs
   * equally, which gives the cosine over users.
   */
  readonly gapHalfLife: number;
  /** Age in events after which an event of the history counts half; 0 counts all equally. */
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
