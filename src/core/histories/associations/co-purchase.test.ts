import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { liftOf, logLikelihoodRatio } from './association';
import { boughtWith } from './co-purchase';
import { purchaseLog } from './purchase-log';
import { type Act, interactionsOf } from './purchases.fixture';

const logOf = (users: readonly (readonly Act[])[], items = 8) => purchaseLog(interactionsOf(users, items));

/** Four buy 0 and 1 within days and 2 months later; two buy only 0; forty others buy 3. */
const community: readonly (readonly Act[])[] = [
  ...Array.from({ length: 4 }, (): Act[] => [
    [0, 'purchase', 1],
    [1, 'purchase', 9],
    [4, 'view', 9],
    [2, 'purchase', 120],
  ]),
  ...Array.from({ length: 2 }, (): Act[] => [
    [0, 'purchase', 3],
    [0, 'purchase', 30],
  ]),
  ...Array.from({ length: 40 }, (): Act[] => [[3, 'purchase', 5]]),
];

describe('co-purchases of an item', () => {
  test('are counted in shoppers, with their lift', () => {
    const log = logOf(community);
    expect(log?.buyers).toBe(46);
    expect(log && boughtWith(log, 0)).toEqual([
      {
        item: 1,
        both: 4,
        bought: 6,
        lift: liftOf(4, 6, 4, 46),
        association: logLikelihoodRatio(4, 6, 4, 46),
      },
    ]);
  });

  test('leave out products only viewed, bought months apart, or bought by too few', () => {
    const log = logOf(community);
    const items = log && boughtWith(log, 1).map(({ item }) => item);
    expect(items).toEqual([0]);
    const few = logOf(community.slice(2));
    expect(few && boughtWith(few, 0)).toEqual([]);
  });

  test('are unknown without purchases', () => {
    expect(logOf([[[0, 'view', 1]], [[1, 'recorded', 2]]])).toBeUndefined();
  });
});

describe('the log-likelihood ratio', () => {
  const table = fc
    .tuple(fc.nat(200), fc.nat(200), fc.nat(200), fc.nat(200))
    .filter((cells) => cells.some((cell) => cell > 0));

  test('equals the published example: “the swift”', () => {
    // Dunning's table 1: k(AB) = 110, k(A not B) = 2442, k(not A B) = 111, k(neither) = 29114 gives
    // 270.72.
    expect(logLikelihoodRatio(110, 110 + 2442, 110 + 111, 110 + 2442 + 111 + 29114)).toBeCloseTo(270.72, 1);
  });

  test('is never negative, and above 0 exactly where two occur together oftener than by chance', () => {
    fc.assert(
      fc.property(table, ([both, onlyFirst, onlySecond, neither]) => {
        const [first, second] = [both + onlyFirst, both + onlySecond];
        const all = first + onlySecond + neither;
        const association = logLikelihoodRatio(both, first, second, all);
        expect(association).toBeGreaterThanOrEqual(-1e-6);
        if (both * all <= first * second) expect(association).toBe(0);
        else expect(liftOf(both, first, second, all)).toBeGreaterThan(1);
      }),
    );
  });
});
