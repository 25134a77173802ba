import { accuracyIntervals } from '../../../core/evaluation/evaluate-rankings';
import type {
  Accuracy,
  AccuracyIntervals,
  ByActivity,
  ByPopularity,
  EvaluationResult,
  GroupAccuracy,
  ListQualities,
  MetricsByCutoff,
} from '../../../core/evaluation/evaluation';
import {
  ACCURACY_METRICS,
  type AccuracyColumns,
  accuracyColumns,
  forEachMetric,
} from '../../../core/evaluation/metrics';
import type { RatingResult } from '../../../core/evaluation/rating-evaluation';
import {
  BOOTSTRAP_SEED,
  comparePaired,
  holmAdjusted,
  type PairedComparison,
} from '../../../core/evaluation/significance';
import { seededRandom } from '../../../core/maths/random';
import { mean, standardDeviation } from '../../../core/maths/statistics';
import { areComparable, type Provenance, type StoredResult } from './stored-result';

/** One model: all its seeds together. */
export interface ReportRow {
  readonly name: string;
  readonly seeds: readonly number[];
  /** Means over seeds. */
  readonly validation: MetricsByCutoff;
  readonly test: MetricsByCutoff;
  /** 95 % intervals of the test; with several seeds, of each user's mean over seeds. */
  readonly intervals: AccuracyIntervals;
  readonly byActivity: ByActivity;
  readonly byPopularity: ByPopularity;
  /** Of test NDCG@10 over seeds; null with one seed. */
  readonly spread: { readonly deviation: number; readonly least: number; readonly most: number } | null;
  readonly seconds: number;
  readonly results: readonly StoredResult[];
}

export interface Comparison extends PairedComparison {
  readonly a: string;
  readonly b: string;
  /** p after Holm's adjustment for all comparisons of the report. */
  readonly adjusted: number;
}

export interface Report {
  readonly asked: StoredResult['asked'];
  readonly dataset: EvaluationResult['dataset'];
  readonly split: EvaluationResult['split'];
  /** Sorted by validation NDCG@10, best first. */
  readonly rows: readonly ReportRow[];
  /** Test NDCG@10 of the first row against that of every other row. */
  readonly comparisons: readonly Comparison[];
  readonly ratings: readonly RatingResult[];
  /** Every different command, version and machine, oldest first. */
  readonly made: readonly Provenance[];
}

const CUTOFF = 10;

/** Accuracy of each test user, mean over seeds. */
function userColumns(results: readonly StoredResult[], k: number): AccuracyColumns {
  const all = results.map(({ result }) => accuracyColumns(result.ranks.test, k));
  return forEachMetric((name) =>
    all[0][name].map((_, user) => mean(all.map((ofSeed) => ofSeed[name][user]))),
  );
}

const QUALITIES = ['coverage', 'gini', 'novelty', 'meanPopularity', 'diversity', 'miscalibration'] as const;

function meanMetrics(all: readonly MetricsByCutoff[]): MetricsByCutoff {
  const at = (k: keyof MetricsByCutoff) => {
    const of = (name: keyof Accuracy) => mean(all.map((metrics) => metrics[k][name]));
    const quality = (name: keyof ListQualities) => {
      const known = all.map((metrics) => metrics[k][name]).filter((value) => value !== null);
      return known.length === 0 ? null : mean(known);
    };
    const entries = [
      ...ACCURACY_METRICS.map((name) => [name, of(name)]),
      ...QUALITIES.map((name) => [name, quality(name)]),
    ];
    // Every member of the type is named in one of the two lists.
    return Object.fromEntries(entries) as MetricsByCutoff[typeof k];
  };
  return { '5': at('5'), '10': at('10'), '20': at('20') };
}

function meanGroup(all: readonly GroupAccuracy[]): GroupAccuracy {
  return { ...all[0], hr: mean(all.map(({ hr }) => hr)), ndcg: mean(all.map(({ ndcg }) => ndcg)) };
}

function rowOf(name: string, results: readonly StoredResult[]): ReportRow {
  const all = results.map(({ result }) => result);
  const gains = all.map(({ test }) => test[CUTOFF].ndcg);
  const activity = (third: keyof ByActivity) => meanGroup(all.map(({ byActivity }) => byActivity[third]));
  const popularity = (bin: keyof ByPopularity) => meanGroup(all.map(({ byPopularity }) => byPopularity[bin]));
  return {
    name,
    seeds: all.map(({ seed }) => seed),
    validation: meanMetrics(all.map(({ validation }) => validation)),
    test: meanMetrics(all.map(({ test }) => test)),
    intervals:
      results.length === 1
        ? all[0].intervals
        : accuracyIntervals((k) => userColumns(results, k), seededRandom(BOOTSTRAP_SEED)),
    byActivity: { low: activity('low'), middle: activity('middle'), high: activity('high') },
    byPopularity: {
      unseen: popularity('unseen'),
      tail: popularity('tail'),
      middle: popularity('middle'),
      head: popularity('head'),
    },
    spread:
      all.length === 1
        ? null
        : { deviation: standardDeviation(gains), least: Math.min(...gains), most: Math.max(...gains) },
    seconds: mean(all.map(({ seconds }) => seconds)),
    results,
  };
}

/**
 * Makes one report from results on the same data and split.
 * @throws Error when there is no result, or when they are of different data or splits
 */
export function reportOf(results: readonly StoredResult[], ratings: readonly RatingResult[]): Report {
  const [first] = results;
  if (!first) throw new Error('there is no result to report: name models with --model first');
  const stranger = results.find(({ asked }) => !areComparable(asked, first.asked));
  if (stranger)
    throw new Error(
      `${first.name} and ${stranger.name} are of different data, filters or splits and cannot stand in one table: give each a folder of its own`,
    );
  const names = [...new Set(results.map(({ name }) => rowName(name)))];
  const rows = names
    .map((name) =>
      rowOf(
        name,
        results.filter((result) => rowName(result.name) === name),
      ),
    )
    .sort((a, b) => b.validation[CUTOFF].ndcg - a.validation[CUTOFF].ndcg);
  const [best, ...others] = rows;
  const compared = others.map((other) => compareResults(best.results, other.results, 'ndcg', CUTOFF));
  const adjusted = holmAdjusted(compared.map(({ p }) => p));
  return {
    asked: first.asked,
    dataset: first.result.dataset,
    split: first.result.split,
    rows,
    comparisons: compared.map((comparison, i) => ({
      ...comparison,
      a: best.name,
      b: others[i].name,
      adjusted: adjusted[i],
    })),
    ratings,
    made: distinctRuns(results),
  };
}

/** A model's name without its seed. */
export const rowName = (name: string): string => name.replace(/\.seed-\d+$/, '');

/** Compares two models paired by users, each user's value the mean over seeds. */
export const compareResults = (
  a: readonly StoredResult[],
  b: readonly StoredResult[],
  measure: keyof Accuracy,
  k: number,
): PairedComparison =>
  comparePaired(userColumns(a, k)[measure], userColumns(b, k)[measure], seededRandom(BOOTSTRAP_SEED));

/** Every different command, version or machine once, oldest first. */
function distinctRuns(results: readonly StoredResult[]): Provenance[] {
  const sorted = results.map(({ made }) => made).sort((a, b) => a.at.localeCompare(b.at));
  const keyOf = ({ at: _, ...rest }: Provenance) => JSON.stringify(rest);
  return sorted.filter((made, i) => sorted.findIndex((other) => keyOf(other) === keyOf(made)) === i);
}
