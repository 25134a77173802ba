import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dequantizeRows, MOST_INT8, quantizeRows } from './quantization';

const number = fc.oneof(
  fc.constant(0),
  fc.float({ noNaN: true, noDefaultInfinity: true, min: Math.fround(-1e30), max: Math.fround(1e30) }),
  fc.float({ noNaN: true, min: -1, max: 1 }),
);

/** Matrices of any width, rows of zeros among them. */
const matrix = fc
  .record({ width: fc.integer({ min: 1, max: 9 }), rows: fc.integer({ min: 0, max: 5 }) })
  .chain(({ width, rows }) =>
    fc
      .array(
        fc.oneof(fc.array(number, { minLength: width, maxLength: width }), fc.constant(Array(width).fill(0))),
        {
          minLength: rows,
          maxLength: rows,
        },
      )
      .map((each) => ({ width, values: Float32Array.from(each.flat()) })),
  );

describe('a matrix quantized to 8 bits', () => {
  test("has an error of at most half its row's scale", () => {
    fc.assert(
      fc.property(matrix, ({ width, values }) => {
        const quantized = quantizeRows(values, width);
        const back = dequantizeRows(quantized);
        expect(back).toHaveLength(values.length);
        values.forEach((value, i) => {
          const scale = quantized.scales[Math.floor(i / width)];
          expect(Math.abs(back[i] - value)).toBeLessThanOrEqual(scale * 0.5001 + 1.5e-36);
        });
      }),
    );
  });

  test('keeps zeros, signs and the largest of each row', () => {
    fc.assert(
      fc.property(matrix, ({ width, values }) => {
        const { values: bytes, scales } = quantizeRows(values, width);
        values.forEach((value, i) => {
          if (value === 0) expect(bytes[i] === 0).toBe(true);
          if (bytes[i] !== 0) expect(Math.sign(bytes[i])).toBe(Math.sign(value));
        });
        scales.forEach((scale, row) => {
          const magnitudes = Array.from(bytes.subarray(row * width, (row + 1) * width), Math.abs);
          expect(Math.max(...magnitudes)).toBe(scale > 0 ? MOST_INT8 : 0);
        });
      }),
    );
  });

  test('is the same when its dequantized numbers are quantized again', () => {
    fc.assert(
      fc.property(matrix, ({ width, values }) => {
        const once = quantizeRows(values, width);
        const twice = quantizeRows(dequantizeRows(once), width);
        expect(twice.values).toEqual(once.values);
      }),
    );
  });

  test('throws where rows are incomplete or a number is not finite', () => {
    expect(() => quantizeRows(new Float32Array(5), 2)).toThrow('5 numbers are not rows of 2');
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => quantizeRows(Float32Array.of(1, 2, 3, bad), 2)).toThrow(`number 1 of row 1 is ${bad}`);
  });
});
