import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../maths/random';
import {
  type Augmentation,
  augmented,
  type ChangedHistory,
  contrastiveView,
  crop,
  mask,
  reorder,
  substitute,
  unchanged,
} from './augmentation';

const ITEMS = 30;
const history = fc.uniqueArray(fc.nat(ITEMS - 1), { maxLength: 20 });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const seed = fc.nat();
/** The next two items on a ring count as similar. */
const similar = (item: number): number[] => [(item + 1) % ITEMS, (item + 2) % ITEMS];
const itemsOf = (changed: ChangedHistory): number[] => changed.map(({ item }) => item);
const placesOf = (changed: ChangedHistory): number[] => changed.map(({ place }) => place);
const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

const everything: Augmentation = {
  crop: 0.5,
  mask: 0.5,
  reorder: 0.5,
  substitute: 0.5,
  cropShare: 0.6,
  maskShare: 0.3,
  reorderShare: 0.4,
  substituteShare: 0.3,
};

describe('a cropped history', () => {
  test('is one contiguous run of the requested length, at least two events', () => {
    fc.assert(
      fc.property(history, share, seed, (all, part, s) => {
        const found = crop(unchanged(all), part, seededRandom(s));
        expect(found).toHaveLength(Math.min(all.length, Math.max(2, Math.round(part * all.length))));
        const from = found[0]?.place ?? 0;
        expect(found).toEqual(unchanged(all).slice(from, from + found.length));
      }),
    );
  });
});

describe('a masked history', () => {
  test('keeps the order and at least two events', () => {
    fc.assert(
      fc.property(history, share, seed, (all, part, s) => {
        const found = mask(unchanged(all), part, seededRandom(s));
        expect(found.length).toBeGreaterThanOrEqual(Math.min(2, all.length));
        const kept = new Set(placesOf(found));
        expect(found).toEqual(unchanged(all).filter(({ place }) => kept.has(place)));
      }),
    );
  });

  test('lacks about the requested part of the events', () => {
    const long = unchanged(Array.from({ length: 4000 }, (_, i) => i));
    expect(mask(long, 0.3, seededRandom(1)).length / 4000).toBeCloseTo(0.7, 1);
    expect(mask(long, 0, seededRandom(1))).toEqual(long);
    expect(mask(long, 1, seededRandom(1))).toHaveLength(2);
  });
});

describe('a reordered history', () => {
  test('permutes one contiguous run of the requested length', () => {
    fc.assert(
      fc.property(history, share, seed, (all, part, s) => {
        const found = reorder(unchanged(all), part, seededRandom(s));
        expect(sorted(placesOf(found))).toEqual(all.map((_, i) => i));
        expect(itemsOf(found)).toEqual(placesOf(found).map((place) => all[place]));
        const moved = placesOf(found).flatMap((place, i) => (place === i ? [] : [i]));
        const extent = moved.length === 0 ? 0 : moved[moved.length - 1] - moved[0] + 1;
        expect(extent).toBeLessThanOrEqual(Math.max(2, Math.round(part * all.length)));
      }),
    );
  });

  test('changes the order', () => {
    const long = unchanged(Array.from({ length: 40 }, (_, i) => i));
    expect(reorder(long, 0.5, seededRandom(1))).not.toEqual(long);
  });
});

describe('a history with substitutes', () => {
  test('keeps its length, holds only items of the catalogue, similar ones, and none twice', () => {
    fc.assert(
      fc.property(history, share, seed, (all, part, s) => {
        const found = substitute(unchanged(all), part, similar, seededRandom(s));
        expect(placesOf(found)).toEqual(all.map((_, i) => i));
        found.forEach(({ item }, i) => {
          expect([all[i], ...similar(all[i])]).toContain(item);
        });
        expect(new Set(itemsOf(found)).size).toBe(all.length);
      }),
    );
  });

  test('is unchanged where no similar item is outside the history', () => {
    const all = unchanged([1, 2, 3]);
    expect(substitute(all, 1, () => [], seededRandom(1))).toEqual(all);
    expect(substitute(all, 1, () => [1, 2, 3], seededRandom(1))).toEqual(all);
    expect(itemsOf(substitute(all, 1, (item) => [item + 10], seededRandom(1)))).toEqual([11, 12, 13]);
  });
});

describe('an augmented history', () => {
  test('contains items of the catalogue only, and is deterministic', () => {
    fc.assert(
      fc.property(history, seed, (all, s) => {
        for (const change of [augmented, contrastiveView]) {
          const found = change(all, everything, similar, seededRandom(s));
          expect(found).toEqual(change(all, everything, similar, seededRandom(s)));
          expect(found.length).toBeGreaterThanOrEqual(Math.min(2, all.length));
          expect(found.length).toBeLessThanOrEqual(all.length);
          expect(new Set(itemsOf(found)).size).toBe(found.length);
          for (const { item, place } of found) {
            expect(item).toBeGreaterThanOrEqual(0);
            expect(item).toBeLessThan(ITEMS);
            expect(place).toBeLessThan(all.length);
          }
        }
      }),
    );
  });

  test('is the history itself where all probabilities are 0', () => {
    const never = { ...everything, crop: 0, mask: 0, reorder: 0, substitute: 0 };
    fc.assert(
      fc.property(history, seed, (all, s) => {
        expect(augmented(all, never, similar, seededRandom(s))).toEqual(unchanged(all));
      }),
    );
  });
});
