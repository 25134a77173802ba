import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Product } from '../../core/shop/catalogue';
import { priceLevels } from '../../core/shop/price-levels';
import { noSteering, type Steering } from '../../core/shop/steering';
import type { Trait } from '../../core/shop/trait';
import { distanceToTop, steerCandidates, steeringWeights, steerScores } from './steering';

const brands = ['Norvik', 'Tern', 'Opal'];
const products: Product[] = Array.from({ length: 24 }, (_, i) => ({
  id: `p${i}`,
  title: `Product ${i}`,
  categories: [i < 12 ? 'Camping' : 'Kitchen', `Kind ${i % 4}`],
  brand: brands[i % brands.length],
  ...(i % 5 === 0 ? {} : { price: 100 * (1 + i) }),
  tags: [],
}));
const norvik: Trait = { part: 'brand', value: 'Norvik' };
const isNorvik = (item: number) => products[item].brand === 'Norvik';

const weight = fc.double({ min: -1, max: 1, noNaN: true });
const score = fc.double({ min: -50, max: 50, noNaN: true });
const scored = fc
  .array(score, { minLength: products.length, maxLength: products.length })
  .map((scores) =>
    scores.map((each, item) => ({ item, score: each })).sort((a, b) => b.score - a.score || a.item - b.item),
  );
const lean = (toward: Steering['leanings'][number]['toward'], by: number): Steering => ({
  ...noSteering,
  leanings: [{ toward, weight: by }],
});
const order = (list: readonly { readonly item: number }[]) => list.map(({ item }) => item);

describe('steering', () => {
  it('changes nothing when nothing is set', () => {
    fc.assert(
      fc.property(scored, (candidates) => {
        const weights = steeringWeights(noSteering, products);
        expect(weights).toBeUndefined();
        expect(steerCandidates(candidates, weights)).toEqual(candidates);
      }),
    );
  });

  it('keeps every candidate, is deterministic, and says by how many places a product moved', () => {
    fc.assert(
      fc.property(scored, weight, (candidates, by) => {
        const weights = steeringWeights(lean(norvik, by), products);
        const steered = steerCandidates(candidates, weights);
        expect(steerCandidates(candidates, weights)).toEqual(steered);
        expect(order(steered).toSorted((a, b) => a - b)).toEqual(products.map((_, i) => i));
        const before = order(candidates);
        steered.forEach(({ item, steered: places = 0 }, now) => {
          if (isNorvik(item) && by !== 0) expect(before.indexOf(item) - now).toBe(places);
          else expect(places).toBe(0);
        });
      }),
    );
  });

  it('never lowers a product because its brand is wanted more', () => {
    fc.assert(
      fc.property(scored, weight, weight, (candidates, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        const placesWith = (by: number) =>
          order(steerCandidates(candidates, steeringWeights(lean(norvik, by), products)));
        const [low, high] = [placesWith(less), placesWith(more)];
        const lowered = products.flatMap((_, item) =>
          isNorvik(item) && high.indexOf(item) > low.indexOf(item) ? [item] : [],
        );
        expect(lowered).toEqual([]);
      }),
    );
  });

  it('keeps the order among products it treats alike', () => {
    fc.assert(
      fc.property(scored, weight, (candidates, by) => {
        const steered = order(steerCandidates(candidates, steeringWeights(lean(norvik, by), products)));
        expect(steered.filter(isNorvik)).toEqual(order(candidates).filter(isNorvik));
      }),
    );
  });

  it('lifts an ordinary product to the top of the ranking, when a slider goes all the way', () => {
    const scores = Float32Array.from(products, (_, i) => (i < 10 ? 100 : i));
    const middle = [...scores].sort((a, b) => b - a)[products.length / 2];
    expect(distanceToTop(scores)).toBeCloseTo(100 - middle, 4);
    expect(
      steerScores(
        scores,
        Float32Array.from(scores, () => 1),
      )[10],
    ).toBeCloseTo(10 + 100 - middle, 3);
  });

  it('prefers the dear or the cheap products of each kind, and leaves products without a price in place', () => {
    const dear = steeringWeights(lean({ part: 'price' }, 0.5), products) ?? new Float32Array();
    const levels = priceLevels(products);
    products.forEach(({ price }, i) => {
      if (price === undefined) expect(dear[i]).toBe(0);
      else expect(dear[i]).toBeCloseTo(0.5 * (2 * levels[i] - 1), 5);
    });
    expect(Math.max(...dear)).toBeCloseTo(0.5, 5);
    expect(Math.min(...dear)).toBeCloseTo(-0.5, 5);
  });

  it('adds up several wishes', () => {
    const both = steeringWeights(
      { ...noSteering, sought: [norvik, { part: 'department', value: 'Camping' }] },
      products,
    );
    expect([...(both ?? [])].slice(0, 3)).toEqual([1, 0.5, 0.5]);
    expect(both?.[12]).toBe(0.5);
    expect(both?.[13]).toBe(0);
  });
});
