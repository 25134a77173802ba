import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ParameterSet } from './parameters';
import { type Averaging, averaged, type WeightAverage } from './weight-average';

const set = (value: number): ParameterSet => [
  { name: 'a', shape: [2], values: Float32Array.of(value, -value) },
  { name: 'b', shape: [1], values: Float32Array.of(2 * value) },
];
/** The average after epochs that ended with these values. */
function over(averaging: Averaging, values: readonly number[]): WeightAverage | undefined {
  let average: WeightAverage | undefined;
  for (const [i, value] of values.entries()) average = averaged(averaging, average, i + 1, set(value));
  return average;
}
const first = (average: WeightAverage | undefined): number => average?.parameters[0].values[0] ?? Number.NaN;
const values = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1, maxLength: 30 });

describe('stochastic weight averaging', () => {
  test('is the mean of every parameter over the epochs from the first averaged one', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 10 }), (all, from) => {
        const average = over({ kind: 'swa', from, decay: 0 }, all);
        const counted = all.slice(from - 1);
        expect(average?.epochs ?? 0).toBe(counted.length);
        if (!average) return;
        const mean = counted.reduce((sum, value) => sum + value, 0) / counted.length;
        expect(average.parameters.map(({ name, shape }) => ({ name, shape }))).toEqual(
          set(0).map(({ name, shape }) => ({ name, shape })),
        );
        expect(average.parameters[0].values[0]).toBeCloseTo(mean, 4);
        expect(average.parameters[0].values[1]).toBeCloseTo(-mean, 4);
        expect(average.parameters[1].values[0]).toBeCloseTo(2 * mean, 4);
      }),
    );
  });
});

describe('the exponential moving average', () => {
  test('is the plain mean at first, then forgets early epochs', () => {
    const ema: Averaging = { kind: 'ema', from: 1, decay: 0.75 };
    expect(first(over(ema, [1, 2, 3]))).toBeCloseTo(2, 6);
    expect(first(over(ema, [4, 4, 4, 4, 0]))).toBeCloseTo(3, 6);
    expect(first(over(ema, [4, 4, 4, 4, 0, 0]))).toBeCloseTo(2.25, 6);
  });

  test('lies between the smallest and the largest of the averaged values', () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 0.99, noNaN: true }), (all, decay) => {
        const average = first(over({ kind: 'ema', from: 1, decay }, all));
        expect(average).toBeGreaterThanOrEqual(Math.min(...all) - 1e-5);
        expect(average).toBeLessThanOrEqual(Math.max(...all) + 1e-5);
      }),
    );
  });
});

test('there is no average unless requested, and later epochs leave earlier averages unchanged', () => {
  expect(over({ kind: 'none', from: 1, decay: 0.9 }, [1, 2])).toBeUndefined();
  const swa: Averaging = { kind: 'swa', from: 1, decay: 0 };
  const before = over(swa, [1]);
  averaged(swa, before, 2, set(3));
  expect(before).toEqual({ epochs: 1, parameters: set(1) });
});
