import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mmr } from './mmr';

/** Three tents, then a lantern: alike by kind. */
const kinds = ['tent', 'tent', 'tent', 'lantern'];
const alike = (a: number, b: number) => (kinds[a] === kinds[b] ? 1 : 0);

describe('maximal marginal relevance', () => {
  test('keeps the order of relevance at balance 1', () => {
    expect(mmr([9, 8, 7, 1], alike, 4, 1)).toEqual([0, 1, 2, 3]);
  });

  test('prefers items unlike the chosen ones', () => {
    expect(mmr([9, 8, 7, 1], alike, 3, 0.5)).toEqual([0, 3, 1]);
  });

  test('chooses each item once, begins with the best, and stops when none is left', () => {
    const cases = fc.record({
      scores: fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 1, maxLength: 30 }),
      k: fc.nat(40),
      balance: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(cases, ({ scores, k, balance }) => {
        const sorted = scores.toSorted((a, b) => b - a);
        const chosen = mmr(sorted, (a, b) => (a % 3 === b % 3 ? 1 : 0), k, balance);
        expect(chosen).toHaveLength(Math.min(k, sorted.length));
        expect(new Set(chosen).size).toBe(chosen.length);
        if (balance > 0 && k > 0) expect(sorted[chosen[0]]).toBe(sorted[0]);
      }),
    );
  });
});
