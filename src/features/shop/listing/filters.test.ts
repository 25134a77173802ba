import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Product } from '../../../core/shop/catalogue';
import { type Filters, facetOptions, noFilters, passes, priceBands } from './filters';
import { sortProducts, sortsFor } from './sorts';

const product = (id: string, rest: Partial<Product> = {}): Product => ({
  id,
  title: id,
  categories: ['Kitchen'],
  tags: [],
  ...rest,
});

const kettle = product('kettle', { brand: 'Tern', colour: 'sage', price: 4_000, listPrice: 5_000, stock: 3 });
const pan = product('pan', { brand: 'Tern', colour: 'black', price: 2_500, stock: 0, launchedAt: 5 });
const bowl = product('bowl', { brand: 'Opal', colour: 'sage', price: 900, launchedAt: 9, stock: 1 });
const film = product('film');
const all = [kettle, pan, bowl, film];
const through = (filters: Partial<Filters>) =>
  all.filter((each) => passes(each, { ...noFilters, ...filters })).map(({ id }) => id);

describe('filters', () => {
  it('let everything through when nothing is chosen', () => {
    expect(through({})).toEqual(['kettle', 'pan', 'bowl', 'film']);
  });

  it('accept any of the names within a facet, and require every facet', () => {
    expect(through({ colours: ['sage', 'black'] })).toEqual(['kettle', 'pan', 'bowl']);
    expect(through({ colours: ['sage', 'black'], brands: ['Tern'] })).toEqual(['kettle', 'pan']);
  });

  it('include both ends of a price range and leave out what has no price', () => {
    expect(through({ lowest: 900, highest: 2_500 })).toEqual(['pan', 'bowl']);
    expect(through({ lowest: 0 })).toEqual(['kettle', 'pan', 'bowl']);
  });

  it('find a product of several departments in each of them, and narrower categories as categories', () => {
    const pot = product('pot', {
      categories: ['Kitchen', 'Garden', 'Pots'],
      departments: ['Kitchen', 'Garden'],
    });
    for (const department of pot.departments ?? [])
      expect(passes(pot, { ...noFilters, departments: [department] })).toBe(true);
    expect(passes(pot, { ...noFilters, departments: ['Pots'] })).toBe(false);
    expect(facetOptions([pot, kettle], noFilters, 'categories')).toEqual([{ value: 'Pots', count: 1 }]);
    // All of them are in the kitchen, so the filter would not narrow the list.
    expect(facetOptions([pot, kettle], noFilters, 'departments')).toEqual([{ value: 'Garden', count: 1 }]);
  });

  it('recognise reduced and sold-out products', () => {
    expect(through({ onPromotion: true })).toEqual(['kettle']);
    expect(through({ inStock: true })).toEqual(['kettle', 'bowl', 'film']);
  });
});

describe('facet options', () => {
  it('count the products that a value would list, whatever is chosen in the same facet', () => {
    const filters = { ...noFilters, brands: ['Opal'], colours: ['sage'] };
    expect(facetOptions(all, filters, 'brands')).toEqual([
      { value: 'Tern', count: 1 },
      { value: 'Opal', count: 1 },
    ]);
    expect(facetOptions(all, filters, 'colours')).toEqual([
      { value: 'sage', count: 1 },
      { value: 'black', count: 0 },
    ]);
  });

  it('keep a chosen value that no product has', () => {
    expect(facetOptions(all, { ...noFilters, brands: ['Gone'] }, 'brands')).toContainEqual({
      value: 'Gone',
      count: 0,
    });
  });
});

describe('sorting', () => {
  const popularity = (id: string) => ['bowl', 'film', 'kettle', 'pan'].indexOf(id);
  const ids = (sort: Parameters<typeof sortProducts>[1]) =>
    sortProducts(all, sort, popularity).map(({ id }) => id);

  it('sorts as asked', () => {
    expect(ids('popular')).toEqual(['bowl', 'film', 'kettle', 'pan']);
    expect(ids('title')).toEqual(['bowl', 'film', 'kettle', 'pan']);
    expect(ids('relevance')).toEqual(['kettle', 'pan', 'bowl', 'film']);
  });

  it('puts products without a price or date last in both directions', () => {
    expect(ids('price-up')).toEqual(['bowl', 'pan', 'kettle', 'film']);
    expect(ids('price-down')).toEqual(['kettle', 'pan', 'bowl', 'film']);
    expect(ids('newest')).toEqual(['bowl', 'pan', 'kettle', 'film']);
  });

  it('neither loses nor adds products', () => {
    fc.assert(
      fc.property(fc.subarray(all), fc.constantFrom(...sortsFor(all, true)), (some, sort) => {
        expect(new Set(sortProducts(some, sort, popularity))).toEqual(new Set(some));
      }),
    );
  });

  it('offers only orders in which these products differ', () => {
    expect(sortsFor([film], false)).toEqual(['popular', 'title']);
    expect(sortsFor(all, true)).toContain('relevance');
    expect(sortsFor(all, true)).toContain('price-up');
  });
});

describe('price bands', () => {
  const priced = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 8, maxLength: 60 });

  it('hold every product with a price exactly once, and count the products that they would list', () => {
    fc.assert(
      fc.property(priced, (prices) => {
        const products = [...prices.map((price, i) => product(`p${i}`, { price })), film];
        const bands = priceBands(products, noFilters);
        const listed = bands.map(({ count: _, ...limits }) =>
          products.filter((each) => passes(each, { ...noFilters, ...limits })),
        );
        expect(bands.map(({ count }) => count)).toEqual(listed.map(({ length }) => length));
        if (bands.length > 0) expect(new Set(listed.flat()).size).toBe(prices.length);
        expect(listed.flat().length).toBe(new Set(listed.flat()).size);
      }),
    );
  });

  it('are none for few prices or a single price', () => {
    expect(priceBands(all, noFilters)).toEqual([]);
    expect(
      priceBands(
        Array.from({ length: 20 }, (_, i) => product(`${i}`, { price: 500 })),
        noFilters,
      ),
    ).toEqual([]);
  });
});
