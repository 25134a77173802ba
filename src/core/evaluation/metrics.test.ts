import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACCURACY_METRICS, accuracyColumns, accuracyOf, meanAccuracy, ranksOf, ranksOfAll } from './metrics';

const gain = (rank: number) => 1 / Math.log2(rank + 1);

describe('ranksOf', () => {
  it("gives each target's rank, and 0 for targets that are not ranked", () => {
    expect(ranksOf([7, 3, 9], [9, 4, 7])).toEqual([3, 0, 1]);
    expect(ranksOf(Int32Array.of(5), [5])).toEqual([1]);
    expect(ranksOf([], [1])).toEqual([0]);
  });

  it('refuses rankings without their targets', () => {
    expect(() => ranksOfAll([[1]], [])).toThrow('1 rankings for what was held out of 0 users');
  });
});

describe('accuracyOf', () => {
  it('gives what a hand computes for one relevant item', () => {
    const cases: [rank: number, k: number, expected: [number, number, number]][] = [
      [1, 5, [1, 1, 1]],
      [3, 5, [1, 0.5, 1 / 3]],
      [5, 5, [1, gain(5), 1 / 5]],
      [6, 5, [0, 0, 0]],
      [0, 5, [0, 0, 0]],
    ];
    for (const [rank, k, [hit, ndcg, reciprocal]] of cases) {
      const found = accuracyOf([rank], k);
      expect(found.hr).toBe(hit);
      expect(found.recall).toBe(hit);
      expect(found.precision).toBeCloseTo(hit / k, 12);
      expect(found.f1).toBeCloseTo((2 * hit) / (k + 1), 12);
      expect(found.ndcg).toBeCloseTo(ndcg, 12);
      expect(found.mrr).toBeCloseTo(reciprocal, 12);
      expect(found.map).toBeCloseTo(reciprocal, 12);
    }
  });

  it('gives what a hand computes for several relevant items', () => {
    // Two of four relevant items are in the list of five, at ranks 2 and 4.
    const found = accuracyOf([4, 0, 2, 9], 5);
    expect(found.hr).toBe(1);
    expect(found.recall).toBe(0.5);
    expect(found.precision).toBeCloseTo(0.4, 12);
    expect(found.f1).toBeCloseTo((2 * 0.4 * 0.5) / 0.9, 12);
    expect(found.ndcg).toBeCloseTo((gain(2) + gain(4)) / (gain(1) + gain(2) + gain(3) + gain(4)), 12);
    expect(found.mrr).toBe(0.5);
    expect(found.map).toBeCloseTo((1 / 2 + 2 / 4) / 4, 12);
    // More relevant items than places: a list of relevant items only is perfect except in recall.
    expect(accuracyOf([1, 2, 3, 0, 0], 3)).toEqual({
      hr: 1,
      recall: 0.6,
      precision: 1,
      f1: 0.75,
      ndcg: 1,
      mrr: 1,
      map: 1,
    });
  });

  it('is 0 where nothing is relevant', () => {
    expect(Object.values(accuracyOf([], 10))).toEqual(ACCURACY_METRICS.map(() => 0));
  });

  it('does not depend on the order of the relevant items', () => {
    const ranks = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(ranks, fc.integer({ min: 1, max: 30 }), (some, k) => {
        expect(accuracyOf(some.toReversed(), k)).toEqual(accuracyOf(some, k));
      }),
    );
  });

  it('stays within [0, 1], and rises when a relevant item is found one place earlier', () => {
    const ranks = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(ranks, fc.nat({ max: 7 }), fc.integer({ min: 1, max: 30 }), (some, which, k) => {
        const found = accuracyOf(some, k);
        for (const name of ACCURACY_METRICS) {
          expect(found[name]).toBeGreaterThanOrEqual(0);
          expect(found[name]).toBeLessThanOrEqual(1 + 1e-12);
        }
        const moved = which % some.length;
        const earlier = some[moved] - 1;
        if (earlier < 1 || some.includes(earlier)) return;
        const better = accuracyOf(some.with(moved, earlier), k);
        for (const name of ACCURACY_METRICS) expect(better[name]).toBeGreaterThanOrEqual(found[name] - 1e-12);
      }),
    );
  });

  it('keeps mrr <= ndcg <= hr with one relevant item, and grows with the cut-off but for precision', () => {
    fc.assert(
      fc.property(fc.nat({ max: 25 }), (rank) => {
        const [at5, at10, at20] = [5, 10, 20].map((k) => accuracyOf([rank], k));
        for (const { hr, ndcg, mrr } of [at5, at10, at20]) {
          expect(mrr).toBeLessThanOrEqual(ndcg);
          expect(ndcg).toBeLessThanOrEqual(hr);
        }
        for (const name of ['hr', 'recall', 'ndcg', 'mrr', 'map'] as const) {
          expect(at10[name]).toBeGreaterThanOrEqual(at5[name]);
          expect(at20[name]).toBeGreaterThanOrEqual(at10[name]);
        }
      }),
    );
  });
});

describe('meanAccuracy', () => {
  it('is the mean of four users that a hand computes', () => {
    const ranks = [[1], [3], [8], [0]];
    const at = (k: number) => meanAccuracy(accuracyColumns(ranks, k));
    expect(at(5).hr).toBe(0.5);
    expect(at(5).ndcg).toBeCloseTo((1 + 0.5) / 4, 12);
    expect(at(10).hr).toBe(0.75);
    expect(at(10).ndcg).toBeCloseTo((1 + 0.5 + gain(8)) / 4, 12);
    expect(at(10).mrr).toBeCloseTo((1 + 1 / 3 + 1 / 8) / 4, 12);
    expect(at(20).ndcg).toBe(at(10).ndcg);
  });

  it('is 0 without users', () => {
    expect(Object.values(meanAccuracy(accuracyColumns([], 5)))).toEqual(ACCURACY_METRICS.map(() => 0));
  });
});
