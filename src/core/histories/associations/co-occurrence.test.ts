import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coOccurrence } from './co-occurrence';

const history = fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 8 });

describe('co-occurrence', () => {
  test('counts the histories with both items, decaying with the events between them, and is symmetric', () => {
    fc.assert(
      fc.property(fc.array(history, { maxLength: 10 }), fc.constantFrom(0, 0.3, 4), (lists, halfLife) => {
        const pairs = coOccurrence(
          lists.map((list) => Int32Array.from(list)),
          10,
          halfLife,
        );
        for (let item = 0; item < 10; item++) {
          const { others, weights } = pairs.row(item);
          expect([...new Set(others)]).toEqual([...others]);
          for (let other = 0; other < 10; other++) {
            const sum = lists
              .filter((list) => list.includes(item) && list.includes(other))
              .map((list) => Math.abs(list.indexOf(item) - list.indexOf(other)))
              .reduce((total, gap) => total + (halfLife === 0 ? 1 : 0.5 ** (gap / halfLife)), 0);
            expect(weights[other]).toBeCloseTo(sum, 5);
            expect(others.includes(other)).toBe(weights[other] > 0);
          }
          expect(weights[item]).toBeCloseTo(pairs.counts[item], 12);
        }
      }),
      { numRuns: 30 },
    );
  });
});
