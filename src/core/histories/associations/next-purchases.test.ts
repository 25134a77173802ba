import { describe, expect, test } from 'vitest';
import { nextPurchasesOf } from './next-purchases';
import { purchaseLog } from './purchase-log';
import { type Act, interactionsOf } from './purchases.fixture';

const times = (count: number, acts: readonly Act[]) => Array.from({ length: count }, () => acts);
const bought = (item: number, day: number): Act => [item, 'purchase', day];

/**
 * Tents (0), then sleeping bags (1) within days; lanterns (2) half a year later; other shoppers buy
 * mugs (3).
 */
const community = [
  ...times(12, [bought(0, 1), bought(1, 6), bought(2, 170)]),
  ...times(3, [bought(1, 2), bought(0, 9)]),
  ...times(5, [bought(0, 3)]),
  ...times(60, [bought(3, 4)]),
];
const log = purchaseLog(interactionsOf(community, 4));
const sequels = log && nextPurchasesOf(log);

describe('next purchases', () => {
  test('are counted in the more frequent order', () => {
    expect(sequels?.after(0)).toEqual([
      { after: 0, next: 1, followed: 12, bought: 20, lift: (12 * 80) / (20 * 15) },
    ]);
    // Only three bought the bag first, so a tent is no next purchase of a bag.
    expect(sequels?.after(1)).toEqual([]);
  });

  test('leave out late purchases, and kinds that most shoppers buy anyway', () => {
    expect(sequels?.after(0).map(({ next }) => next)).not.toContain(2);
    expect(sequels?.after(3)).toEqual([]);
  });

  test('ignore purchases of the same moment', () => {
    const together = purchaseLog(
      interactionsOf([...times(20, [bought(0, 1), bought(1, 1)]), ...times(60, [bought(3, 4)])], 4),
    );
    expect(together && nextPurchasesOf(together).after(0)).toEqual([]);
  });
});
