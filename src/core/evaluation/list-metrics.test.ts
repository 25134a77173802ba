import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diversityOf, miscalibrationOf } from './category-metrics';
import { giniOf, listQualities, type RankedCatalogue, selfInformation } from './list-metrics';

const catalogue: RankedCatalogue = {
  items: 6,
  users: 8,
  counts: [8, 4, 2, 1, 0, 0],
  categories: [['war'], ['war', 'love'], ['love'], [], ['war'], ['space']],
};

describe('listQualities', () => {
  it('gives what a hand computes for two users', () => {
    const found = listQualities(
      [
        [0, 1, 4],
        [0, 2, 3],
      ],
      [[2], [0, 1]],
      2,
      catalogue,
    );
    expect(found.coverage).toBe(3 / 6);
    // Shown 0 0 0 1 1 2 times: (2 * (4 + 5 + 2 * 6) - 7 * 4) / (6 * 4).
    expect(found.gini).toBeCloseTo(14 / 24, 12);
    // Items that 8, 4 and 2 of 8 users have: 0, 1 and 2 bits.
    expect(found.novelty).toBeCloseTo((0.5 + 1) / 2, 12);
    expect(found.meanPopularity).toBeCloseTo((6 + 5) / 2, 12);
    // Distance of {war} and {war, love} is 1/2; of {war} and {love} it is 1.
    expect(found.diversity).toBeCloseTo((0.5 + 1) / 2, 12);
    // History all love, list 3/4 war and 1/4 love; then history 3/4 war and 1/4 love, list half of
    // each.
    const first = Math.log(1 / (0.99 * 0.25 + 0.01));
    const second =
      0.75 * Math.log(0.75 / (0.99 * 0.5 + 0.0075)) + 0.25 * Math.log(0.25 / (0.99 * 0.5 + 0.0025));
    expect(found.miscalibration).toBeCloseTo((first + second) / 2, 12);
  });

  it('has null category metrics for items without categories, and is 0 without lists', () => {
    const bare = { ...catalogue, categories: catalogue.categories.map(() => []) };
    expect(listQualities([[0, 1]], [[2]], 5, bare)).toMatchObject({ diversity: null, miscalibration: null });
    expect(listQualities([], [], 5, catalogue)).toEqual({
      coverage: 0,
      gini: 0,
      novelty: 0,
      meanPopularity: 0,
      diversity: null,
      miscalibration: null,
    });
    expect(listQualities([[]], [[0]], 5, catalogue)).toMatchObject({ coverage: 0, novelty: 0 });
  });

  it('is the same at any cut-off beyond the lists, and never covers less at a longer one', () => {
    const list = fc.shuffledSubarray([0, 1, 2, 3, 4, 5]);
    fc.assert(
      fc.property(
        fc.array(list, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 6 }),
        (lists, k) => {
          const histories = lists.map(() => [0]);
          const at = (cutoff: number) => listQualities(lists, histories, cutoff, catalogue);
          expect(at(6)).toEqual(at(100));
          expect(at(k + 1).coverage).toBeGreaterThanOrEqual(at(k).coverage);
          expect(at(k).gini).toBeGreaterThanOrEqual(0);
          expect(at(k).gini).toBeLessThan(1);
        },
      ),
    );
  });
});

describe('the Gini coefficient', () => {
  it('is 0 for equal exposure, 1 - 1 / N when one item takes all, independent of scale and order', () => {
    expect(giniOf([3, 3, 3, 3])).toBe(0);
    expect(giniOf([0, 0, 7, 0])).toBeCloseTo(0.75, 12);
    expect(giniOf([0, 0])).toBe(0);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 50 }), { minLength: 1, maxLength: 12 }), (counts) => {
        expect(giniOf(counts.toReversed().map((count) => 3 * count))).toBeCloseTo(giniOf(counts), 9);
      }),
    );
  });
});

describe('self-information', () => {
  it('is in bits, and finite for items that no user has', () => {
    expect(selfInformation(1, 8)).toBe(3);
    expect(selfInformation(0, 8)).toBe(3);
    expect(selfInformation(8, 8)).toBe(0);
  });
});

describe('diversity and calibration', () => {
  const categories = [['a'], ['a'], ['b'], ['a', 'b'], []];

  it('are null where there is nothing to compare', () => {
    expect(diversityOf([0, 4], categories)).toBeNull();
    expect(diversityOf([0], categories)).toBeNull();
    expect(miscalibrationOf([4], [0], categories)).toBeNull();
  });

  it('are 0 for a list of one category and for a list like the history, and largest where nothing is shared', () => {
    expect(diversityOf([0, 1], categories)).toBe(0);
    expect(diversityOf([0, 2], categories)).toBe(1);
    expect(miscalibrationOf([0, 2], [2, 1], categories)).toBeCloseTo(0, 12);
    expect(miscalibrationOf([0], [2], categories)).toBeCloseTo(Math.log(100), 12);
    expect(miscalibrationOf([0], [4], categories)).toBeCloseTo(Math.log(100), 12);
  });

  it('never leave their ranges', () => {
    const items = fc.array(fc.nat({ max: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(items, items, (history, list) => {
        const divergence = miscalibrationOf(history, list, categories) ?? 0;
        expect(divergence).toBeGreaterThanOrEqual(0);
        expect(divergence).toBeLessThanOrEqual(Math.log(100) + 1e-9);
        const diversity = diversityOf(list, categories) ?? 0;
        expect(diversity).toBeGreaterThanOrEqual(0);
        expect(diversity).toBeLessThanOrEqual(1);
      }),
    );
  });
});
