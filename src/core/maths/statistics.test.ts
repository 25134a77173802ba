import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageRanks, mean, median, quantile, spearman, standardDeviation } from './statistics';

const value = fc.integer({ min: -20, max: 20 });
const pairs = fc.array(fc.tuple(value, value), { minLength: 3, maxLength: 40 });

describe('standardDeviation', () => {
  it('is the sample standard deviation, and NaN for fewer than two values', () => {
    expect(standardDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(Math.sqrt(32 / 7), 12);
    expect(standardDeviation([3, 3])).toBe(0);
    expect(standardDeviation([3])).toBeNaN();
  });
});

describe('mean and median', () => {
  it('give the middle of a few numbers', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(median([9, 1, 2])).toBe(2);
    expect(median([10, 9, 1, 2])).toBe(5.5);
    expect(mean([])).toBeNaN();
    expect(median([])).toBeNaN();
  });

  it('lie between the smallest and the largest, and a median halves the values', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), (values) => {
        const middle = median(values);
        expect(values.filter((v) => v < middle).length * 2).toBeLessThanOrEqual(values.length);
        expect(values.filter((v) => v > middle).length * 2).toBeLessThanOrEqual(values.length);
        expect(mean(values)).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(mean(values)).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
      }),
    );
  });
});

describe('quantile', () => {
  it('lies between neighbours where it falls between them', () => {
    expect(quantile([4, 1, 3, 2], 0.25)).toBe(1.75);
    expect(quantile([4, 1, 3, 2, 5], 0.75)).toBe(4);
    expect(quantile([7], 0.3)).toBe(7);
    expect(quantile([], 0.5)).toBeNaN();
  });

  it('goes from the smallest to the largest and never back', () => {
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, p) => {
          expect(quantile(values, 0)).toBe(Math.min(...values));
          expect(quantile(values, 1)).toBe(Math.max(...values));
          expect(quantile(values, p)).toBeLessThanOrEqual(quantile(values, (1 + p) / 2));
        },
      ),
    );
  });
});

describe('averageRanks', () => {
  it('shares the mean rank among equals', () => {
    expect([...averageRanks([30, 10, 10, 20])]).toEqual([4, 1.5, 1.5, 3]);
  });

  it('always adds up to n (n + 1) / 2', () => {
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const sum = averageRanks(values).reduce((total, rank) => total + rank, 0);
        expect(sum).toBe((values.length * (values.length + 1)) / 2);
      }),
    );
  });
});

describe('spearman', () => {
  it('gives the textbook value, with ties', () => {
    expect(spearman([1, 2, 3, 4, 5], [5, 6, 7, 8, 7])).toBeCloseTo(0.8207826817, 9);
    // 1 - 6 * sum d^2 / (n (n^2 - 1)) with d^2 = 194, n = 10: IQ against hours of television.
    const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
    const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
    expect(spearman(iq, hours)).toBeCloseTo(-29 / 165, 12);
  });

  it('is undefined below three pairs, for a constant side, or with NaN', () => {
    expect(spearman([1, 2], [2, 1])).toBeNull();
    expect(spearman([1, 1, 1], [1, 2, 3])).toBeNull();
    expect(spearman([1, 2, 3], [0, 0, 0])).toBeNull();
    expect(spearman([1, Number.NaN, 3], [1, 2, 3])).toBeNull();
    expect(() => spearman([1, 2, 3], [1, 2])).toThrow(RangeError);
  });

  it('is symmetric, bounded, blind to rising transforms, and turns with a falling one', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const a = rows.map(([x]) => x);
        const b = rows.map(([, y]) => y);
        const rho = spearman(a, b);
        expect(spearman(b, a)).toBe(rho);
        if (rho === null) {
          expect(new Set(a).size === 1 || new Set(b).size === 1).toBe(true);
          return;
        }
        expect(Math.abs(rho)).toBeLessThanOrEqual(1);
        expect(
          spearman(
            a.map((x) => x ** 3 + 5),
            b,
          ),
        ).toBe(rho);
        expect(
          spearman(
            a.map((x) => -x),
            b,
          ),
        ).toBeCloseTo(-rho, 12);
        expect(spearman(a, a)).toBeCloseTo(1, 12);
      }),
    );
  });
});
