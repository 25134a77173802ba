import {
  bootstrapIntervals,
  comparePaired,
  holmAdjusted,
  type PairedComparison,
} from '../evaluation/significance';
import type { Interval } from '../maths/interval';
import { type Random, seededRandom } from '../maths/random';
import { mean } from '../maths/statistics';
import { ATTRIBUTION_MEASURES } from './explanation';

/**
 * Ways to put a history's events in order of how much they explain: the measures that the shop
 * shows, and simple ones they must beat.
 */
export const EXPLAINERS = [...ATTRIBUTION_MEASURES, 'cosine', 'recency', 'popularity', 'random'] as const;
export type Explainer = (typeof EXPLAINERS)[number];

/** Lengths of list that an item is followed out of. */
export const LIST_LENGTHS = [1, 5, 10, 20] as const;

/**
 * What each order of events is measured by. After Barkan et al., "A Counterfactual Framework for
 * Learning and Evaluating Explanations for Recommender Systems" (LXR, WWW 2024), each a mean over
 * eleven points at which 0, 10, ... 100 % of the events are gone:
 * - `pos`: part of the points at which the item is still in the top k, the most explaining events
 *   going first; lower is better;
 * - `neg`: the same, the least explaining going first; higher is better;
 * - `del`: the item's score, the most explaining going first, as part of its score with all events;
 *   lower is better;
 * - `ins`: the same with none but the most explaining there; higher is better.
 *
 * And the fewest of the first events without which it is out of the top k: `out`, whether ten are
 * enough; higher is better.
 */
export type QualityMeasure =
  | 'del'
  | 'ins'
  | `pos@${(typeof LIST_LENGTHS)[number]}`
  | `neg@${(typeof LIST_LENGTHS)[number]}`
  | `out@${(typeof LIST_LENGTHS)[number]}`
  | 'cause-precision'
  | 'cause-mrr';

/** Those that are better when they are small. */
export const isLowerBetter = (measure: QualityMeasure): boolean =>
  measure === 'del' || measure.startsWith('pos@');

export interface Estimate {
  readonly mean: number;
  /** 95 %, by a bootstrap over users. */
  readonly interval: Interval;
}

/** One measure of all explainers over the same users. */
interface QualityRow {
  readonly measure: QualityMeasure;
  readonly users: number;
  readonly estimates: Readonly<Partial<Record<Explainer, Estimate>>>;
  readonly comparisons: readonly QualityComparison[];
}

/** The first less the second, user by user. */
interface QualityComparison extends PairedComparison {
  readonly a: Explainer;
  readonly b: Explainer;
  /** p after Holm, over all measures and pairs of one result. */
  readonly adjusted: number;
}

/** The smallest sets that a search finds, whatever the order it begins with. */
export interface SearchedSets {
  readonly k: number;
  readonly users: number;
  /** Part of the users for whom one was found. */
  readonly success: Estimate;
  /** Events in it, where it was found; null where none was. */
  readonly size: Estimate | null;
  /** Part of those found that were shown to be the smallest there are. */
  readonly exact: number;
}

export interface ExplanationQuality {
  /** Seeded sample of the tested users. */
  readonly users: number;
  readonly seed: number;
  /** Mean events of a history that explanations are about. */
  readonly events: number;
  readonly rows: readonly QualityRow[];
  readonly searched: readonly SearchedSets[];
  /** Histories ranked for all this. */
  readonly rankings: number;
  readonly seconds: number;
}

/** Why no explanations were measured. */
export type NoExplanations =
  /** It combines rankings that others left, and can score no other history. */
  | { readonly none: 'kept-rankings' }
  /** Of this many users, no event changed the score of what was ranked first. */
  | { readonly none: 'same-for-all'; readonly users: number };

/** Values of one measure for each user, by explainer. */
export interface QualityColumns {
  readonly measure: QualityMeasure;
  readonly values: Readonly<Partial<Record<Explainer, Float64Array>>>;
}

/** What must hold: the effect beats attention, and both beat chance. */
const PAIRS: readonly (readonly [Explainer, Explainer])[] = [
  ['effect', 'attention'],
  ['effect', 'random'],
  ['attention', 'random'],
];

const STREAM = 0x9a11;

/** A mean with its interval. */
export function estimateOf(values: Float64Array, random: Random): Estimate {
  const [interval] = bootstrapIntervals([values], random);
  return { mean: values.length > 0 ? mean(values) : 0, interval };
}

/** Means, intervals and paired tests of everything measured. */
export function summarizeQuality(columns: readonly QualityColumns[], seed: number): QualityRow[] {
  const random = seededRandom(seed, STREAM);
  const rows = columns.map(({ measure, values }) => {
    const known = EXPLAINERS.flatMap((name) => {
      const column = values[name];
      return column ? [{ name, column }] : [];
    });
    const intervals = bootstrapIntervals(
      known.map(({ column }) => column),
      random,
    );
    const users = known[0]?.column.length ?? 0;
    const estimates = Object.fromEntries(
      known.map(({ name, column }, i) => [
        name,
        { mean: users > 0 ? mean(column) : 0, interval: intervals[i] },
      ]),
    );
    const comparisons = PAIRS.flatMap(([a, b]) => {
      const [first, second] = [values[a], values[b]];
      return first && second && users > 0 ? [{ a, b, ...comparePaired(first, second, random) }] : [];
    });
    return { measure, users, estimates, comparisons };
  });
  const adjusted = holmAdjusted(rows.flatMap(({ comparisons }) => comparisons.map(({ p }) => p)));
  let next = 0;
  return rows.map((row) => ({
    ...row,
    comparisons: row.comparisons.map((comparison) => ({ ...comparison, adjusted: adjusted[next++] })),
  }));
}
