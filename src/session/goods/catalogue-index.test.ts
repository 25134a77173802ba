import { describe, expect, it } from 'vitest';
import { hashCatalogue, type Product } from '../../core/shop/catalogue';
import { indexCatalogue } from './catalogue-index';

const film = (id: string, ...departments: string[]): Product => ({
  id,
  title: id,
  categories: departments,
  tags: [],
  ...(departments.length > 1 ? { departments } : {}),
});
const products = [
  film('Toy Story', 'Animation', "Children's", 'Comedy'),
  film('Airplane!', 'Comedy'),
  film('Untold'),
  { id: 'kettle', title: 'Kettle', categories: ['Kitchen', 'Kettles'], tags: [] },
];
const index = indexCatalogue({ hash: hashCatalogue(products), name: 'Films', products }, []);
const listed = (department: string) =>
  index.departments.find(({ name }) => name === department)?.products.map(({ id }) => id);

describe('the departments of a catalogue', () => {
  it('each list a product that stands in several of them', () => {
    expect(listed('Animation')).toEqual(['Toy Story']);
    expect(listed('Comedy')).toEqual(['Toy Story', 'Airplane!']);
  });

  it('are the first parts of category paths, not the parts below', () => {
    expect(listed('Kitchen')).toEqual(['kettle']);
    expect(listed('Kettles')).toBeUndefined();
    expect(index.departments).toHaveLength(4);
  });
});
