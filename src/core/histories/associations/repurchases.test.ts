import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { purchaseLog } from './purchase-log';
import { type Act, interactionsOf } from './purchases.fixture';
import { kaplanMeierMedian, repurchasesOf } from './repurchases';

const ended = (days: number) => ({ days, ended: true });
const waiting = (days: number) => ({ days, ended: false });

describe('the median time between purchases', () => {
  test('is the plain median when every shopper buys again', () => {
    expect(kaplanMeierMedian([5, 1, 3, 2, 4].map(ended))).toBe(3);
  });

  test('counts shoppers who have not bought again as censored', () => {
    // Of five at risk one comes at 2 (4/5 left), one is lost at 3, one of three comes at 4 (8/15),
    // one of two at 6 (4/15).
    expect(kaplanMeierMedian([ended(2), waiting(3), ended(4), ended(6), waiting(9)])).toBe(6);
    expect(kaplanMeierMedian([ended(2), waiting(3), waiting(3), waiting(3)])).toBeUndefined();
  });

  test('never gets shorter with a censored wait added', () => {
    const wait = fc.record({ days: fc.nat(90), ended: fc.boolean() });
    fc.assert(
      fc.property(fc.array(wait, { minLength: 1, maxLength: 40 }), fc.nat(90), (waits, days) => {
        const before = kaplanMeierMedian(waits) ?? Number.POSITIVE_INFINITY;
        const after = kaplanMeierMedian([...waits, waiting(days)]) ?? Number.POSITIVE_INFINITY;
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});

describe('repurchases', () => {
  const every = (item: number, days: number): Act[] =>
    Array.from({ length: 6 }, (_, time) => [item, 'purchase', time * days]);

  test('have a median time, with two purchases of a day counted as one', () => {
    const coffee: Act[] = every(0, 21).flatMap((act): Act[] => [act, [act[0], act[1], act[2] + 0.2]]);
    const log = purchaseLog(interactionsOf([...Array.from({ length: 5 }, () => coffee)], 2));
    expect(log && repurchasesOf(log)).toEqual(new Map([[0, { medianDays: 21, repeats: 25, shoppers: 5 }]]));
  });

  test('are unknown for kinds that most shoppers buy once, or with too few repurchases', () => {
    const tents: Act[][] = Array.from({ length: 50 }, (): Act[] => [
      [1, 'purchase', 1],
      [0, 'purchase', 170],
    ]);
    const log = purchaseLog(interactionsOf([...tents, ...Array.from({ length: 3 }, () => every(0, 10))], 2));
    expect(log && [...repurchasesOf(log).keys()]).toEqual([]);
  });
});
