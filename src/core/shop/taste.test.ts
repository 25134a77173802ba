import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Product } from './catalogue';
import { sharesOf, sliderPosition, sliderWeight } from './taste';

const product = (id: string, rest: Partial<Product> = {}): Product => ({
  id,
  title: id,
  categories: [],
  tags: [],
  ...rest,
});

describe('shares of a taste', () => {
  it('are parts of the products, and leave out products without the trait', () => {
    const products = [
      product('a', { categories: ['Camping', 'Tents'], brand: 'Norvik' }),
      product('b', { categories: ['Camping', 'Stoves'] }),
      product('c', { categories: ['Kitchen'], brand: 'Tern' }),
      product('d'),
    ];
    expect(sharesOf(products, 'department')).toEqual([
      { value: 'Camping', share: 0.5 },
      { value: 'Kitchen', share: 0.25 },
    ]);
    expect(sharesOf(products, 'brand').map(({ value }) => value)).toEqual(['Norvik', 'Tern']);
    expect(sharesOf([], 'brand')).toEqual([]);
  });
});

describe('a slider', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const weight = fc.double({ min: -1, max: 1, noNaN: true });

  it('is at its start when not moved, and at its ends when moved all the way', () => {
    fc.assert(
      fc.property(share, (start) => {
        expect(sliderPosition(start, 0)).toBe(start);
        expect(sliderPosition(start, 1)).toBeCloseTo(1, 10);
        expect(sliderPosition(start, -1)).toBeCloseTo(0, 10);
        expect(sliderWeight(start, start)).toBe(0);
      }),
    );
  });

  it('rises with its weight and stays in [0, 1]', () => {
    fc.assert(
      fc.property(share, weight, weight, (start, a, b) => {
        const [low, high] = [sliderPosition(start, Math.min(a, b)), sliderPosition(start, Math.max(a, b))];
        expect(low).toBeLessThanOrEqual(high + 1e-12);
        expect(low).toBeGreaterThanOrEqual(-1e-12);
        expect(high).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it('has inverse functions for position and weight', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), weight, (start, moved) => {
        expect(sliderWeight(start, sliderPosition(start, moved))).toBeCloseTo(moved, 6);
      }),
    );
  });
});
