import { mean } from '../maths/statistics';
import { diversityOf, miscalibrationOf } from './category-metrics';
import type { ListQualities } from './evaluation';

/** What lists are measured against, besides what was held out. */
export interface RankedCatalogue {
  /** N, items that could be ranked. */
  readonly items: number;
  /** Users learnt from. */
  readonly users: number;
  /** How many of them have each item, [N]. */
  readonly counts: ArrayLike<number>;
  /** Categories of each item, [N]; none where nobody named them. */
  readonly categories: readonly (readonly string[])[];
}

/**
 * How unevenly the catalogue is shown (Gini 1912): 0 when every item is shown as often, 1 - 1 / N
 * when one item takes all; 0 when nothing is shown.
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
 * Bits that the sight of an item tells (Zhou et al., PNAS 2010): -log2 of the part of users who
 * have it. One that nobody has counts as had by one.
 */
export const selfInformation = (count: number, users: number): number =>
  Math.log2(Math.max(1, users) / Math.max(1, count));

/** Mean of what is not null; null of nothing. */
function meanOrNull(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : mean(known);
}

/**
 * What the lists at k are like, whatever was held out. Means over lists, of a list over its items;
 * empty lists are left out of them, and without any list all is 0.
 * @param histories for each list the items it answers
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
