import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metricsAt, metricsByCutoff } from './metrics';

describe('metricsByCutoff', () => {
  it('gives what a hand computes for four users', () => {
    // Ranks of the targets: 1, 3, 8, none.
    const rankings = [
      [7, 1, 2, 3, 4, 5, 6, 8, 9, 10],
      [0, 1, 7, 3, 4, 5, 6, 8, 9, 10],
      [0, 1, 2, 3, 4, 5, 6, 7, 9, 10],
      [0, 1, 2, 3, 4],
    ];
    const metrics = metricsByCutoff(rankings, [[7], [7], [7], [19]], 20);
    expect(metrics['5'].hr).toBe(0.5);
    expect(metrics['5'].ndcg).toBeCloseTo((1 + 1 / Math.log2(4)) / 4, 12);
    expect(metrics['5'].mrr).toBeCloseTo((1 + 1 / 3) / 4, 12);
    expect(metrics['5'].coverage).toBe(6 / 20); // 0 1 2 3 4 7
    expect(metrics['10'].hr).toBe(0.75);
    expect(metrics['10'].ndcg).toBeCloseTo((1 + 0.5 + 1 / Math.log2(9)) / 4, 12);
    expect(metrics['10'].mrr).toBeCloseTo((1 + 1 / 3 + 1 / 8) / 4, 12);
    expect(metrics['10'].coverage).toBe(11 / 20); // 0 to 10
    expect(metrics['20']).toEqual(metrics['10']);
  });

  it('counts a target at the cut-off and not one behind it', () => {
    expect(metricsAt([[1, 2, 3]], [[3]], 10, 3).hr).toBe(1);
    expect(metricsAt([[1, 2, 3]], [[3]], 10, 2).hr).toBe(0);
  });

  it('is zero without users, and refuses targets that do not match', () => {
    expect(metricsAt([], [], 10, 5)).toEqual({ hr: 0, ndcg: 0, mrr: 0, coverage: 0 });
    expect(() => metricsAt([[1]], [], 10, 5)).toThrow(RangeError);
  });

  it('keeps mrr <= ndcg <= hr within [0, 1], and grows with the cut-off', () => {
    const ranking = fc.shuffledSubarray(Array.from({ length: 30 }, (_, item) => item));
    fc.assert(
      fc.property(fc.array(fc.tuple(ranking, fc.nat({ max: 29 })), { minLength: 1 }), (users) => {
        const metrics = metricsByCutoff(
          users.map(([items]) => items),
          users.map(([, target]) => [target]),
          30,
        );
        for (const { hr, ndcg, mrr, coverage } of Object.values(metrics)) {
          expect(mrr).toBeLessThanOrEqual(ndcg + 1e-12);
          expect(ndcg).toBeLessThanOrEqual(hr + 1e-12);
          expect(Math.max(hr, coverage)).toBeLessThanOrEqual(1);
          expect(mrr).toBeGreaterThanOrEqual(0);
        }
        for (const name of ['hr', 'ndcg', 'mrr', 'coverage'] as const) {
          expect(metrics['10'][name]).toBeGreaterThanOrEqual(metrics['5'][name]);
          expect(metrics['20'][name]).toBeGreaterThanOrEqual(metrics['10'][name]);
        }
      }),
    );
  });
});
