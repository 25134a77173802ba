import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyEvent } from './event-arbitrary.fixture';
import { withoutProducts } from './without-products';

describe('an event without some products', () => {
  test('names none of them, and is the same object where it never did', () => {
    fc.assert(
      fc.property(anyEvent, fc.array(fc.string()), fc.nat(), (event, others, pick) => {
        const named = 'item' in event ? [event.item] : 'items' in event ? event.items : [];
        const lines = 'lines' in event ? event.lines.map(({ item }) => item) : [];
        const all = [...named, ...lines];
        const forgotten = new Set(all.length > 0 ? [...others, all[pick % all.length]] : others);
        const left = withoutProducts(event, forgotten);
        if (all.every((item) => !forgotten.has(item))) expect(left).toBe(event);
        else if (left) {
          const still =
            'items' in left ? left.items : 'lines' in left ? left.lines.map(({ item }) => item) : [];
          expect(still).toEqual(all.filter((item) => !forgotten.has(item)));
          expect(still.length).toBeGreaterThan(0);
        } else expect(all.filter((item) => !forgotten.has(item))).toEqual([]);
      }),
    );
  });
});
