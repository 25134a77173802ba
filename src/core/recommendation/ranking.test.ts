import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankOf, topK } from './ranking';

/** The definition, by sorting everything. */
function sorted(scores: ArrayLike<number>, excluded: ReadonlySet<number>): number[] {
  return Array.from({ length: scores.length }, (_, item) => item)
    .filter((item) => !Number.isNaN(scores[item]) && !excluded.has(item))
    .sort((a, b) => (scores[a] === scores[b] ? a - b : scores[a] < scores[b] ? 1 : -1));
}

// Few distinct values, so that ties are common.
const score = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(Number.NaN, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, -0),
);
const scoresAndExcluded = fc.array(score, { maxLength: 60 }).chain((scores) =>
  fc.record({
    scores: fc.constant(Float32Array.from(scores)),
    excluded: fc.uniqueArray(fc.nat({ max: Math.max(0, scores.length - 1) })).map((items) => new Set(items)),
    k: fc.nat({ max: 70 }),
  }),
);

describe('topK', () => {
  it('gives the best first, ties by lower index, without the excluded and without NaN', () => {
    const scores = Float32Array.of(0.5, Number.NaN, 0.9, 0.5, 0.9, 0.1);
    expect(topK(scores, 4)).toEqual([2, 4, 0, 3]);
    expect(topK(scores, 4, new Set([2]))).toEqual([4, 0, 3, 5]);
    expect(topK(scores, 0)).toEqual([]);
  });

  it('equals the head of the full order, for a set and for a mask', () => {
    fc.assert(
      fc.property(scoresAndExcluded, ({ scores, excluded, k }) => {
        const expected = sorted(scores, excluded).slice(0, k);
        expect(topK(scores, k, excluded)).toEqual(expected);
        const mask = Uint8Array.from(scores, (_, item) => (excluded.has(item) ? 1 : 0));
        expect(topK(scores, k, mask)).toEqual(expected);
      }),
    );
  });
});

describe('rankOf', () => {
  it('agrees with topK about every candidate', () => {
    fc.assert(
      fc.property(scoresAndExcluded, ({ scores, excluded }) => {
        topK(scores, scores.length, excluded).forEach((item, place) => {
          expect(rankOf(scores, item, excluded)).toBe(place + 1);
        });
      }),
    );
  });

  it('counts only candidates, and ranks no NaN', () => {
    const scores = [3, 2, 1, Number.NaN];
    expect(rankOf(scores, 2)).toBe(3);
    expect(rankOf(scores, 2, new Set([0]))).toBe(2);
    expect(rankOf(scores, 2, Uint8Array.of(1, 1, 1, 0))).toBe(1);
    expect(rankOf(scores, 3)).toBe(Number.POSITIVE_INFINITY);
  });
});
