import type { EvaluatedModel, RankingMetrics } from '../../../core/evaluation/evaluation';
import type { ListedEvaluation } from '../../../core/evaluation/evaluation-status';

/** An evaluation result for tests. */
export function listed(
  model: EvaluatedModel,
  { seconds = 1, ...change }: Partial<RankingMetrics> & { readonly seconds?: number } = {},
): ListedEvaluation {
  const metrics: RankingMetrics = {
    hr: 0.2,
    recall: 0.2,
    precision: 0.02,
    f1: 0.04,
    ndcg: 0.1,
    mrr: 0.08,
    map: 0.08,
    coverage: 0.5,
    gini: 0.6,
    novelty: 5,
    meanPopularity: 40,
    diversity: 0.5,
    miscalibration: 1,
    ...change,
  };
  const interval = { low: 0.09, high: 0.11 };
  const intervals = {
    hr: interval,
    recall: interval,
    precision: interval,
    f1: interval,
    ndcg: interval,
    mrr: interval,
    map: interval,
  };
  const group = { from: 0, to: 1, count: 0, hr: 0, ndcg: 0 };
  const byCutoff = { '5': metrics, '10': metrics, '20': metrics };
  return {
    id: model,
    savedAt: Date.UTC(2026, 5, 1),
    result: {
      dataset: { hash: 'h', users: 10, items: 20, interactions: 90, badRows: 0 },
      split: {
        kind: 'leave-one-out',
        cuts: null,
        trainingEvents: 70,
        validationUsers: 10,
        validationEvents: 10,
        testUsers: 10,
        testEvents: 10,
        unseenTargets: 0,
        leakage: 0.8,
      },
      model,
      configuration: { dim: 64 },
      seed: 1,
      backend: 'wasm',
      implementation: 'reference',
      adapter: null,
      validation: byCutoff,
      test: byCutoff,
      intervals: { '5': intervals, '10': intervals, '20': intervals },
      byActivity: { low: group, middle: group, high: group },
      byPopularity: { unseen: group, tail: group, middle: group, head: group },
      popularity: { validation: byCutoff, test: byCutoff },
      bestEpoch: 2,
      epochs: 3,
      stopped: 'patience',
      curve: [],
      seconds,
      secondsPerEpoch: 1,
      millisecondsPerStep: 1,
      perStep: null,
    },
  };
}
