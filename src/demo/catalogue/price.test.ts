import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { promotionPrice, shopPrice } from './price';

const cents = fc.integer({ min: 150, max: 300_000 });

describe('shopPrice', () => {
  it.each([
    [345, 349],
    [2450, 2490],
    [14_870, 14_900],
    [64_700, 64_900],
  ])('prices %d at %d', (amount, price) => {
    expect(shopPrice(amount)).toBe(price);
  });

  it('stays within 8 % or 30 cents of the amount', () => {
    fc.assert(
      fc.property(cents, (amount) => {
        expect(Math.abs(shopPrice(amount) - amount)).toBeLessThanOrEqual(Math.max(30, amount * 0.08));
      }),
    );
  });

  it('keeps a dearer thing at least as dear', () => {
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        expect(shopPrice(Math.max(a, b))).toBeGreaterThanOrEqual(shopPrice(Math.min(a, b)));
      }),
    );
  });
});

describe('promotionPrice', () => {
  it('is below the list price, by no more than half', () => {
    fc.assert(
      fc.property(cents, fc.double({ min: 0, max: 0.999, noNaN: true }), (amount, u) => {
        const listPrice = shopPrice(amount);
        const price = promotionPrice(listPrice, u);
        expect(price).toBeLessThan(listPrice);
        expect(price).toBeGreaterThan(listPrice * 0.5);
      }),
    );
  });
});
