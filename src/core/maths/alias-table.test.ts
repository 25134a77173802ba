import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawNegatives } from '../training/negative-sampling';
import { aliasTable } from './alias-table';

/** The probability of each item according to a table of n columns. */
function probabilities({ threshold, alias }: ReturnType<typeof aliasTable>): Float64Array {
  const found = new Float64Array(threshold.length);
  threshold.forEach((below, column) => {
    // A column whose alias is its own item keeps it either way.
    const kept = below / 4294967296;
    found[column] += kept / threshold.length;
    found[alias[column]] += (1 - kept) / threshold.length;
  });
  return found;
}

describe('an alias table', () => {
  test('stands for the shares of the counts, an item never counted as one counted once', () => {
    const counts = fc.array(fc.oneof(fc.nat(5), fc.nat(1_000_000)), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(counts, (all) => {
        const weights = all.map((count) => Math.max(1, count));
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        const table = aliasTable(all);
        probabilities(table).forEach((found, i) => {
          expect(found).toBeCloseTo(weights[i] / total, 8);
          expect(table.logProbability[i]).toBeCloseTo(Math.log(weights[i] / total), 5);
        });
      }),
    );
  });

  test('is refused without items and with negative counts', () => {
    expect(() => aliasTable([])).toThrow('got 0');
    expect(() => aliasTable([3, -1])).toThrow('none negative');
    expect(() => aliasTable([3, Number.NaN])).toThrow('a count for each item');
  });
});

/** Pearson's statistic over its degrees of freedom: near 1 for draws of that distribution. */
function reducedChiSquare(draws: Int32Array, expected: Float64Array): number {
  const seen = new Float64Array(expected.length);
  for (const item of draws) seen[item]++;
  const terms = seen.map((n, i) => (n - expected[i] * draws.length) ** 2 / (expected[i] * draws.length));
  return terms.reduce((sum, term) => sum + term, 0) / (expected.length - 1);
}

describe('negatives', () => {
  const draws = 200_000;
  const counts = Float64Array.from({ length: 40 }, (_, i) => 1 + i * i);
  const total = counts.reduce((sum, count) => sum + count, 0);

  test('are even over the catalogue without a table', () => {
    expect(reducedChiSquare(drawNegatives(draws, 40, 5), new Float64Array(40).fill(1 / 40))).toBeLessThan(2);
  });

  test('follow the popularity of items with one', () => {
    const expected = counts.map((count) => count / total);
    expect(reducedChiSquare(drawNegatives(draws, 40, 5, aliasTable(counts)), expected)).toBeLessThan(2);
    expect(reducedChiSquare(drawNegatives(draws, 40, 5), expected)).toBeGreaterThan(100);
  });

  test('depend on the seed and their own number alone', () => {
    expect(drawNegatives(9, 40, 5)).toEqual(drawNegatives(20, 40, 5).slice(0, 9));
    expect(drawNegatives(20, 40, 6)).not.toEqual(drawNegatives(20, 40, 5));
  });
});
