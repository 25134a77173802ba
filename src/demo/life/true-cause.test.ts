import { describe, expect, test } from 'vitest';
import { makeCatalogue } from '../catalogue/catalogue';
import type { Cause } from './cause';
import { makeCommunity } from './community';
import { trueCause, trueCausesOf } from './true-cause';

const NOW = Date.UTC(2026, 5, 1);
const name = (item: number) => `p${item}`;

describe('the true cause of what a simulated shopper did', () => {
  test('traces a follow-up back to the view, and to the product before it', () => {
    const event = (item: number) => ({ shopper: 0, item, kind: 'view', time: 0 }) as const;
    const events = [event(3), event(5), event(5), event(5), event(8)];
    const causes: Cause[] = [
      { kind: 'taste' },
      { kind: 'complement', of: 0 },
      { kind: 'follow-up', of: 1 },
      { kind: 'follow-up', of: 2 },
      { kind: 'need-step', need: 'camping-trip', step: 0, after: null },
    ];
    expect(trueCause(events, causes, 3, name)).toEqual({ kind: 'complement', because: 'p3' });
    expect(trueCause(events, causes, 0, name)).toEqual({ kind: 'taste' });
    expect(trueCause(events, causes, 4, name)).toEqual({ kind: 'need-step', need: 'camping-trip', step: 0 });
  });

  test('is known of every product of every shopper, and names another product of the same shopper', () => {
    const catalogue = makeCatalogue(7, NOW);
    const { events, causes, shoppers } = makeCommunity(catalogue, 7, { shoppers: 40, now: NOW });
    let named = 0;
    for (let shopper = 0; shopper < shoppers; shopper++) {
      const own = new Set(events.filter((event) => event.shopper === shopper).map(({ item }) => name(item)));
      const found = trueCausesOf(shopper, events, causes, name);
      expect(new Set(found.keys())).toEqual(own);
      for (const [product, { because }] of found) {
        if (because === undefined) continue;
        named++;
        expect(because).not.toBe(product);
        expect(own.has(because)).toBe(true);
      }
    }
    expect(named).toBeGreaterThan(100);
  });
});
