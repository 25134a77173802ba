import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { permuted, unpermuted } from './permutation';
import { pcgHash } from './random';

const key = fc.integer({ min: 0, max: 0xffffffff });

describe('a computed permutation', () => {
  test('is a bijection with an exact inverse', () => {
    fc.assert(
      fc.property(key, fc.integer({ min: 1, max: 700 }), (k, size) => {
        const places = Array.from({ length: size }, (_, index) => permuted(k, index, size));
        expect(new Set(places).size).toBe(size);
        places.forEach((place, index) => {
          expect(place).toBeLessThan(size);
          expect(unpermuted(k, place, size)).toBe(index);
        });
      }),
    );
  });

  test('has an exact inverse in a large range', () => {
    fc.assert(
      fc.property(key, fc.integer({ min: 1, max: 2 ** 31 }), fc.nat(), (k, size, number) => {
        const index = number % size;
        const place = permuted(k, index, size);
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThan(size);
        expect(unpermuted(k, place, size)).toBe(index);
      }),
    );
  });

  test('is uniform over keys', () => {
    const [size, keys] = [10, 20_000];
    for (const index of [0, 3, 9]) {
      const counts = new Float64Array(size);
      for (let k = 0; k < keys; k++) counts[permuted(pcgHash(k), index, size)]++;
      const expected = keys / size;
      const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
      // 9 degrees of freedom: chi-squared exceeds 27.9 with probability 0.001.
      expect(chiSquare).toBeLessThan(27.9);
    }
  });
});
