import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { departmentsOf, groupOf, narrowestOf, type Product, subcategoriesOf } from './catalogue';

const product = (rest: Partial<Product>): Product => ({
  id: 'a',
  title: 'A',
  categories: [],
  tags: [],
  ...rest,
});
const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });

describe('the departments of a product', () => {
  it('are the first category of a path; its narrowest category is the last', () => {
    fc.assert(
      fc.property(names, (categories) => {
        const filed = product({ categories });
        expect(departmentsOf(filed)).toEqual(categories.slice(0, 1));
        expect(subcategoriesOf(filed)).toEqual(categories.slice(1));
        expect(narrowestOf(filed)).toEqual(categories.slice(-1));
        expect(groupOf(filed)).toBe(categories.at(-1));
      }),
    );
  });

  it('are all categories of a set, none narrower than another', () => {
    fc.assert(
      fc.property(names, (categories) => {
        const filed = product({ categories, departments: categories });
        expect(departmentsOf(filed)).toEqual(categories);
        expect(subcategoriesOf(filed)).toEqual([]);
        expect(narrowestOf(filed)).toEqual(categories);
        expect(groupOf(filed)).toBe(categories[0]);
      }),
    );
  });

  it('are empty without categories: its group is then its family, or itself', () => {
    expect(departmentsOf(product({}))).toEqual([]);
    expect(groupOf(product({ family: 'f' }))).toBe('f');
    expect(groupOf(product({}))).toBe('a');
  });
});
