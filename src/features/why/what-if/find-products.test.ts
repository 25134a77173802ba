import { describe, expect, it } from 'vitest';
import { findProducts } from './find-products';

const product = (id: string, title: string, brand?: string) => ({
  id,
  title,
  brand,
  categories: ['Camping', 'Tents'],
  tags: [],
});
const products = [
  product('1', 'Alpine Trail Tent'),
  product('2', 'Trail Tent', 'Fjellbris'),
  product('3', 'Kettle'),
];
const ids = (query: string, without: readonly string[] = []) =>
  findProducts(products, query, new Set(without)).map(({ id }) => id);

describe('products found by words', () => {
  it('hold all of them, in any order, those that begin with them first', () => {
    expect(ids('trail')).toEqual(['2', '1']);
    expect(ids('tent alpine')).toEqual(['1']);
    expect(ids('FJELL')).toEqual(['2']);
    expect(ids('trail zeppelin')).toEqual([]);
  });

  it('are none for no words, and not those that are there already', () => {
    expect(ids('')).toEqual([]);
    expect(ids('trail', ['2'])).toEqual(['1']);
  });
});
