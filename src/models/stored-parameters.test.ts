import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dequantizeRows, quantizeRows } from '../core/maths/quantization';
import { seededRandom } from '../core/maths/random';
import type { NamedArray } from './parameters';
import { restoredParameters, storedBytes, storedParameters } from './stored-parameters';

/** A matrix of normal numbers with a share of zeros. */
function matrix(rows: number, width: number, zeros: number, seed: number): NamedArray {
  const random = seededRandom(seed);
  const values = Float32Array.from({ length: rows * width }, () =>
    random.next() < zeros ? 0 : random.normal(),
  );
  return { name: 'weight', shape: [rows, width], values };
}

describe('stored parameters', () => {
  test('represent the quantized numbers, for any shape and any number of zeros', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom(0, 0.3, 0.9, 1),
        fc.nat(),
        (rows, width, zeros, seed) => {
          const given = matrix(rows, width, zeros, seed);
          const [back] = restoredParameters(storedParameters([given]));
          expect(back).toEqual({ ...given, values: dequantizeRows(quantizeRows(given.values, width)) });
        },
      ),
    );
  });

  test('keep vectors as they are', () => {
    const bias = { name: 'bias', shape: [3], values: Float32Array.of(0.1, 1e-9, 7) };
    expect(restoredParameters(storedParameters([bias]))).toEqual([bias]);
  });

  test('take a byte a number and four a row; with many zeros, a bit a number and a byte for each nonzero one', () => {
    const dense = storedParameters([matrix(100, 64, 0, 1)]);
    expect(storedBytes(dense)).toBe(100 * 64 + 100 * 4);
    const sparse = matrix(100, 64, 0.8, 1);
    const others = quantizeRows(sparse.values, 64).values.filter((byte) => byte !== 0).length;
    expect(storedBytes(storedParameters([sparse]))).toBe((100 * 64) / 8 + others + 100 * 4);
    expect(storedBytes([sparse])).toBe(100 * 64 * 4);
  });

  test('use the smaller form', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(), (zeros, seed) => {
        expect(storedBytes(storedParameters([matrix(8, 16, zeros, seed)]))).toBeLessThanOrEqual(
          8 * 16 + 8 * 4,
        );
      }),
    );
  });
});
