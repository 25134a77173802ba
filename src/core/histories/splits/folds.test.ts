import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldsOf } from './folds';

describe('folds', () => {
  test('contain everything once, evenly, the same for the same seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.nat(200), fc.nat(99), (folds, more, seed) => {
        const count = folds + more;
        const found = foldsOf(count, folds, seed);
        const sizes = Array.from({ length: folds }, (_, fold) => found.filter((of) => of === fold).length);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(count);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(foldsOf(count, folds, seed)).toEqual(found);
      }),
    );
    expect(foldsOf(100, 5, 1)).not.toEqual(foldsOf(100, 5, 2));
  });

  test.each([
    [3, 4, '3 cannot be divided into 4 folds'],
    [10, 1, 'a whole number of folds from 2; got 1'],
    [10, 2.5, 'a whole number of folds from 2; got 2.5'],
  ])('of %i things into %d are refused', (count, folds, message) => {
    expect(() => foldsOf(count, folds, 1)).toThrow(message);
  });
});
