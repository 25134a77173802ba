import type { HeldOutQuestion } from '../histories/splits/held-out';
import type { Random } from '../maths/random';
import {
  type AccuracyIntervals,
  type ByActivity,
  type ByPopularity,
  CUTOFFS,
  type MetricsByCutoff,
} from './evaluation';
import { accuracyByActivity, accuracyByPopularity } from './group-accuracy';
import { listQualities, type RankedCatalogue } from './list-metrics';
import { ACCURACY_METRICS, type AccuracyColumns, accuracyColumns, meanAccuracy, ranksOfAll } from './metrics';
import { bootstrapIntervals } from './significance';

/** The metrics of one model's rankings. */
export interface RankingEvaluation {
  readonly metrics: MetricsByCutoff;
  /**
   * For each question the ranks of its targets, 1 being the best; 0 beyond the end of the ranking.
   */
  readonly ranks: readonly (readonly number[])[];
}

/**
 * Evaluates a model's rankings of held-out questions.
 * @param rankings for each question item indices, best first, without the history's items; may be
 * shorter than a cut-off where the catalogue is small
 */
export function evaluateRankings(
  questions: readonly HeldOutQuestion[],
  rankings: readonly ArrayLike<number>[],
  catalogue: RankedCatalogue,
): RankingEvaluation {
  const ranks = ranksOfAll(
    rankings,
    questions.map(({ targets }) => targets),
  );
  const histories = questions.map(({ history }) => history);
  const at = (k: number) => ({
    ...meanAccuracy(accuracyColumns(ranks, k)),
    ...listQualities(rankings, histories, k, catalogue),
  });
  return { metrics: { '5': at(5), '10': at(10), '20': at(20) }, ranks };
}

/**
 * 95 % bootstrap intervals of every accuracy metric at every cut-off.
 * @param columnsAt each user's metrics at a cut-off
 */
export function accuracyIntervals(
  columnsAt: (k: number) => AccuracyColumns,
  random: Random,
): AccuracyIntervals {
  const columns = CUTOFFS.flatMap((k) => {
    const ofUsers = columnsAt(k);
    return ACCURACY_METRICS.map((name) => ofUsers[name]);
  });
  const intervals = bootstrapIntervals(columns, random);
  const of = (cutoff: number): AccuracyIntervals['10'] => {
    const [hr, recall, precision, f1, ndcg, mrr, map] = ACCURACY_METRICS.map(
      (_, place) => intervals[cutoff * ACCURACY_METRICS.length + place],
    );
    return { hr, recall, precision, f1, ndcg, mrr, map };
  };
  return { '5': of(0), '10': of(1), '20': of(2) };
}

/** Accuracy at 10 by user activity and by item popularity. */
export function accuracyByGroup(
  questions: readonly HeldOutQuestion[],
  ranks: readonly ArrayLike<number>[],
  { counts }: RankedCatalogue,
): { readonly byActivity: ByActivity; readonly byPopularity: ByPopularity } {
  const activity = questions.map(({ history }) => history.length);
  const targets = questions.map((question) => question.targets);
  return {
    byActivity: accuracyByActivity(activity, ranks),
    byPopularity: accuracyByPopularity(counts, targets, ranks),
  };
}
