import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Product } from '../../../core/catalogue';
import { wordsOf } from '../../../core/words';
import { createSearchIndex, shorterQueries } from './search-index';

const product = (id: string, rest: Partial<Product> = {}): Product => ({
  id,
  title: id,
  categories: [],
  tags: [],
  ...rest,
});

const products = [
  product('stove-bag', { title: 'Bag for a stove', description: 'Fits every camp stove.' }),
  product('stove', { title: 'Camp stove', brand: 'Norvik', categories: ['Camping', 'Stoves'] }),
  product('tent', {
    title: 'Dome tent',
    brand: 'Norvik',
    categories: ['Camping'],
    description: 'Room for a stove.',
  }),
  product('brulee', { title: 'Crème brûlée set', tags: ['baking'], colour: 'white' }),
  product('stovetop', { title: 'Stovetop kettle' }),
];
const popularity = (id: string) => products.findIndex((each) => each.id === id);
const index = createSearchIndex(products, popularity);
const ids = (query: string) => index.search(query).map((found) => found.id);

describe('the search', () => {
  it('lists products with the words in their title before those that mention them', () => {
    expect(ids('stove').at(-1)).toBe('tent');
    expect(ids('camp stove')[0]).toBe('stove');
    expect(ids('camp stove')).toContain('stove-bag');
  });

  it('finds the beginning of a word, the whole word first', () => {
    expect(ids('stove').indexOf('stovetop')).toBeGreaterThan(ids('stove').indexOf('stove'));
    expect(ids('ket')).toEqual(['stovetop']);
  });

  it('wants every word', () => {
    expect(ids('norvik stove')).toEqual(['stove', 'tent']);
    expect(ids('norvik kettle')).toEqual([]);
  });

  it('looks past case and diacritics, on both sides', () => {
    expect(ids('CREME brulee')).toEqual(['brulee']);
    expect(ids('crème')).toEqual(['brulee']);
    expect(ids('ténT')).toEqual(['tent']);
  });

  it('reads brand, kind, tags, colour and description', () => {
    expect(ids('camping')).toEqual(['stove', 'tent']);
    expect(ids('baking')).toEqual(['brulee']);
    expect(ids('white')).toEqual(['brulee']);
    expect(ids('room')).toEqual(['tent']);
  });

  it('finds nothing for no words', () => {
    expect(ids('')).toEqual([]);
    expect(ids(' -- ')).toEqual([]);
  });

  it('puts the more popular first where words count the same', () => {
    const twins = [product('b', { title: 'Blue mug' }), product('a', { title: 'Blue mug' })];
    const found = createSearchIndex(twins, (id) => (id === 'a' ? 0 : 1)).search('mug');
    expect(found.map((each) => each.id)).toEqual(['a', 'b']);
  });

  it('finds every product by any beginning of its title', () => {
    fc.assert(
      fc.property(fc.constantFrom(...products), fc.nat(), (wanted, cut) => {
        const words = wordsOf(wanted.title);
        const word = words[cut % words.length] ?? '';
        const prefix = word.slice(0, 1 + (cut % word.length));
        expect(ids(prefix)).toContain(wanted.id);
      }),
    );
  });
});

describe('shorter queries', () => {
  it('offer what is found with one word less', () => {
    expect(shorterQueries(index, 'norvik kettle')).toEqual([
      { query: 'norvik', results: 2 },
      { query: 'kettle', results: 1 },
    ]);
  });

  it('are none for a single word', () => {
    expect(shorterQueries(index, 'zeppelin')).toEqual([]);
  });
});
