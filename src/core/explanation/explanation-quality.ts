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
 * Explainers: ways to order a history's events by importance. They are the measures the shop shows,
 * and simple baselines they must beat.
 */
export const EXPLAINERS = [...ATTRIBUTION_MEASURES, 'cosine', 'recency', 'popularity', 'random'] as const;
export type Explainer = (typeof EXPLAINERS)[number];

/** Values of k: an item is observed until it leaves the top k. */
export const LIST_LENGTHS = [1, 5, 10, 20] as const;

/**
 * Metrics of an explainer's order of events. After Barkan et al., "A Counterfactual Framework for
 * Learning and Evaluating Explanations for Recommender Systems" (LXR, WWW 2024), each is a mean
 * over eleven points, with 0, 10, ... 100 % of the events deleted:
 * - `pos`: part of the points at which the item is still in the top k, deleting the most important
 *   events first; lower is better;
 * - `neg`: the same, deleting the least important first; higher is better;
 * - `del`: the item's score relative to its score with all events, deleting the most important
 *   first; lower is better;
 * - `ins`: the same, keeping only the most important; higher is better.
 *
 * `out` is whether deleting at most ten of the most important events takes the item out of the top
 * k; higher is better. `cause-precision` and `cause-mrr` compare with the simulator's true causes.
 */
export type QualityMeasure =
  | 'del'
  | 'ins'
  | `pos@${(typeof LIST_LENGTHS)[number]}`
  | `neg@${(typeof LIST_LENGTHS)[number]}`
  | `out@${(typeof LIST_LENGTHS)[number]}`
  | 'cause-precision'
  | 'cause-mrr';

/** True of metrics for which lower is better. */
export const isLowerBetter = (measure: QualityMeasure): boolean =>
  measure === 'del' || measure.startsWith('pos@');

export interface Estimate {
  readonly mean: number;
  /** 95 % interval, by a bootstrap over users. */
  readonly interval: Interval;
}

/** One metric of all explainers over the same users. */
interface QualityRow {
  readonly measure: QualityMeasure;
  readonly users: number;
  readonly estimates: Readonly<Partial<Record<Explainer, Estimate>>>;
  readonly comparisons: readonly QualityComparison[];
}

/** Explainer `a` minus explainer `b`, paired by user. */
interface QualityComparison extends PairedComparison {
  readonly a: Explainer;
  readonly b: Explainer;
  /** p after Holm's correction over all metrics and pairs of a result. */
  readonly adjusted: number;
}

/** Results of the search for smallest sets, which does not depend on an explainer. */
export interface SearchedSets {
  readonly k: number;
  readonly users: number;
  /** Part of the users for whom a set was found. */
  readonly success: Estimate;
  /** Mean number of events of the sets found; null where none was found. */
  readonly size: Estimate | null;
  /** Part of the found sets that are proven smallest. */
  readonly exact: number;
}

export interface ExplanationQuality {
  /** Number of tested users in the seeded sample. */
  readonly users: number;
  readonly seed: number;
  /** Mean number of events that are explained of a history. */
  readonly events: number;
  readonly rows: readonly QualityRow[];
  readonly searched: readonly SearchedSets[];
  /** Number of histories ranked. */
  readonly rankings: number;
  readonly seconds: number;
}

/** Why explanations were not measured. */
export type NoExplanations =
  /** The model combines stored rankings and cannot score another history. */
  | { readonly none: 'kept-rankings' }
  /** For none of these users did any event change the score of the item ranked first. */
  | { readonly none: 'same-for-all'; readonly users: number };

/** Values of one metric for each user, by explainer. */
export interface QualityColumns {
  readonly measure: QualityMeasure;
  readonly values: Readonly<Partial<Record<Explainer, Float64Array>>>;
}

/** Pairs to compare: the effect should beat attention, and both should beat random orders. */
const PAIRS: readonly (readonly [Explainer, Explainer])[] = [
  ['effect', 'attention'],
  ['effect', 'random'],
  ['attention', 'random'],
];

const STREAM = 0x9a11;

/** A mean with its 95 % bootstrap interval; 0 without values. */
export function estimateOf(values: Float64Array, random: Random): Estimate {
  const [interval] = bootstrapIntervals([values], random);
  return { mean: values.length > 0 ? mean(values) : 0, interval };
}

/** Means, intervals and paired tests of every metric. */
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
