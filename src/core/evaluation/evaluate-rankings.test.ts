import { describe, expect, it } from 'vitest';
import { seededRandom } from '../maths/random';
import { accuracyByGroup, accuracyIntervals, evaluateRankings } from './evaluate-rankings';
import type { RankedCatalogue } from './list-metrics';
import { accuracyColumns } from './metrics';

const catalogue: RankedCatalogue = {
  items: 4,
  users: 3,
  counts: [3, 2, 1, 0],
  categories: [['a'], ['b'], [], ['a']],
};
const questions = [
  { history: Int32Array.of(0), targets: Int32Array.of(1) },
  { history: Int32Array.of(1, 2), targets: Int32Array.of(3, 0) },
];

describe('the metrics of a ranking', () => {
  const { metrics, ranks } = evaluateRankings(
    questions,
    [
      [1, 3, 2],
      [0, 3],
    ],
    catalogue,
  );

  it('is the same at all cut-offs beyond the catalogue, except for precision and F1', () => {
    expect(ranks).toEqual([[1], [2, 1]]);
    expect(metrics['5'].ndcg).toBe(1);
    expect(metrics['20']).toMatchObject({ ndcg: 1, recall: 1, coverage: 1 });
    expect(metrics['5'].precision).toBeCloseTo((1 / 5 + 2 / 5) / 2, 12);
    expect(metrics['20'].precision).toBeCloseTo((1 / 20 + 2 / 20) / 2, 12);
  });

  it('has an interval around each accuracy metric', () => {
    const spread = Array.from({ length: 40 }, (_, user) => [user % 4 === 0 ? 0 : (user % 4) * 5]);
    const intervals = accuracyIntervals((k) => accuracyColumns(spread, k), seededRandom(1));
    // A hit at 5 for one user in four, at 10 for two, at 20 for three.
    for (const [k, hr] of [
      ['5', 0.25],
      ['10', 0.5],
      ['20', 0.75],
    ] as const) {
      expect(intervals[k].hr.low).toBeLessThan(hr);
      expect(intervals[k].hr.high).toBeGreaterThan(hr);
      expect(intervals[k].recall).toEqual(intervals[k].hr);
      expect(intervals[k].map).toEqual(intervals[k].mrr);
      expect(intervals[k].ndcg.high).toBeLessThan(intervals[k].hr.high);
    }
  });

  it('is reported by user activity and by item popularity', () => {
    const { byActivity, byPopularity } = accuracyByGroup(questions, ranks, catalogue);
    expect([byActivity.low.count, byActivity.middle.count, byActivity.high.count]).toEqual([1, 0, 1]);
    expect(byPopularity.unseen).toMatchObject({ count: 1, hr: 1 });
    expect(byPopularity.head).toMatchObject({ from: 3, to: 3, count: 1, ndcg: 1 });
  });
});
