import { mean } from '../maths/statistics';
import { diversityOf, miscalibrationOf } from './category-metrics';
import type { ListQualities } from './evaluation';

/** The catalogue and training data that list metrics refer to. */
export interface RankedCatalogue {
  /** N, the number of items that can be ranked. */
  readonly items: number;
  /** Number of training users. */
  readonly users: number;
  /** Training events of each item. [N] */
  readonly counts: ArrayLike<number>;
  /** Categories of each item; empty where the data has none. [N] */
  readonly categories: readonly (readonly string[])[];
}

/**
 * Gini coefficient of exposure (Gini 1912): 0 when every item is listed equally often or none is
 * listed, 1 - 1 / N when one item takes all places.
 * @param shown how often each item is in a list, [N]
 */
export function giniOf(shown: ArrayLike<number>): number {
  const rising = Float64Array.from(shown).sort();
  let total = 0;
  let weighted = 0;
  rising.forEach((count, i) => {
    total += count;
    weighted += (2 * (i + 1) - rising.length - 1) * count;
  });
  return total === 0 ? 0 : weighted / (rising.length * total);
}

/**
 * Self-information of an item in bits (Zhou et al., PNAS 2010): -log2 of the part of users who have
 * it. An item that no user has counts as had by one.
 */
export const selfInformation = (count: number, users: number): number =>
  Math.log2(Math.max(1, users) / Math.max(1, count));

/** Mean of the values that are not null; null where there is none. */
function meanOrNull(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : mean(known);
}

/**
 * Properties of the lists at cut-off k, independent of the held-out items: means over the lists,
 * each the mean over its items. Empty lists are ignored; without any list all values are 0.
 * @param rankings item indices, best first
 * @param histories the history behind each ranking
 */
export function listQualities(
  rankings: readonly ArrayLike<number>[],
  histories: readonly ArrayLike<number>[],
  k: number,
  { items, users, counts, categories }: RankedCatalogue,
): ListQualities {
  const shown = new Float64Array(items);
  const lists = rankings.map((ranking) => Array.from(ranking).slice(0, k));
  for (const list of lists) for (const item of list) shown[item]++;
  const full = lists.filter(({ length }) => length > 0);
  const over = (of: (item: number) => number) =>
    full.length === 0 ? 0 : mean(full.map((list) => mean(list.map(of))));
  return {
    coverage: shown.reduce((some, count) => some + (count > 0 ? 1 : 0), 0) / Math.max(1, items),
    gini: giniOf(shown),
    novelty: over((item) => selfInformation(counts[item], users)),
    meanPopularity: over((item) => counts[item]),
    diversity: meanOrNull(lists.map((list) => diversityOf(list, categories))),
    miscalibration: meanOrNull(lists.map((list, i) => miscalibrationOf(histories[i], list, categories))),
  };
}
