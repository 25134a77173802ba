import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeCatalogue } from '../../demo/catalogue/catalogue';
import type { Product } from '../shop/catalogue';
import { attributeVocabulary } from './item-attributes';

const product = (id: string, rest: Partial<Product> = {}): Product => ({
  id,
  title: id,
  categories: [],
  tags: [],
  ...rest,
});

/** The names of a product's features, and their weights. */
function describeBy(products: readonly Product[], of: Product): Record<string, number> {
  const vocabulary = attributeVocabulary(products);
  const { starts, columns, weights } = vocabulary.lists([of]);
  expect(starts).toEqual(Uint32Array.from([0, columns.length]));
  return Object.fromEntries(Array.from(columns, (f, i) => [vocabulary.names[f], weights[i]]));
}

describe('the attributes of products', () => {
  const shop = [
    product('a', { title: 'Red kettle', brand: 'Oru', categories: ['Kitchen', 'Tea'], price: 1000 }),
    product('b', { title: 'Blue Kettle, 2 l', brand: 'Oru', categories: ['Kitchen', 'Tea'], price: 2000 }),
    product('c', { title: 'The kettle of kettles', brand: 'Oru', categories: ['Kitchen'], price: 3000 }),
    ...['d', 'e', 'f', 'g'].map((id, i) =>
      product(id, { title: 'Tent', categories: ['Outdoors', 'Camping'], price: 100 * i + 5000 }),
    ),
    product('h', { title: 'Lamp', categories: ['Outdoors'] }),
  ];

  test('are the values shared by at least three products and at most half, by name', () => {
    const { names } = attributeVocabulary(shop);
    // Five of the eight are outdoors, and two are for tea.
    expect(names.filter((name) => !name.startsWith('price'))).toEqual([
      'brand: Oru',
      'category: Camping',
      'category: Kitchen',
      'word: kettle',
      'word: tent',
    ]);
  });

  test('give every kind the same length, and rare values more weight than frequent ones', () => {
    const found = describeBy(
      shop,
      product('new', { title: 'A tent and a kettle', brand: 'Oru', price: 4999, categories: ['Kitchen'] }),
    );
    expect(found['brand: Oru']).toBe(1);
    expect(found['category: Kitchen']).toBe(1);
    expect(Math.hypot(found['word: kettle'], found['word: tent'])).toBeCloseTo(1, 6);
    expect(found['word: kettle']).toBeGreaterThan(found['word: tent']);
    expect(found['price: up to 50.00']).toBe(1);
  });

  test('put prices into buckets, higher prices into the last, and missing prices into none', () => {
    const priced = (price?: number) =>
      Object.keys(describeBy(shop, product('new', price === undefined ? {} : { price })));
    expect(priced(0)).toEqual(['price: up to 10.00']);
    expect(priced(2000)).toEqual(['price: up to 20.00']);
    expect(priced(1_000_000)).toEqual(['price: above 52.00']);
    expect(priced()).toEqual([]);
  });

  test.each([
    ['no products', []],
    ['one product', [shop[0]]],
    ['ids alone', ['shoe 1', 'shoe 2', 'shoe 3', 'hat 1'].map((id) => product(id))],
    ['products that are all alike', Array.from({ length: 5 }, (_, i) => ({ ...shop[0], id: `${i}` }))],
  ])('are none for %s', (_, products) => {
    const { count, starts, columns } = attributeVocabulary(products).lists(products);
    expect(count).toBe(0);
    expect(columns).toHaveLength(0);
    expect(starts).toEqual(new Uint32Array(products.length + 1));
  });

  test('are sorted features of the vocabulary, each once, for any products', () => {
    const word = fc.constantFrom('oru', 'tea', 'kettle', 'red', 'Été', '7', '');
    const any = fc.record({
      id: fc.string(),
      title: fc.array(word).map((words) => words.join(' ')),
      categories: fc.array(word),
      tags: fc.array(word),
      brand: fc.option(word, { nil: undefined }),
      price: fc.option(fc.nat(9999), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), fc.array(any, { maxLength: 5 }), (known, others) => {
        const vocabulary = attributeVocabulary(known);
        for (const products of [known, others]) {
          const { count, starts, columns, weights } = vocabulary.lists(products);
          expect(count).toBe(vocabulary.names.length);
          expect(starts[products.length]).toBe(columns.length);
          expect(weights.every((weight) => weight > 0 && weight <= 1)).toBe(true);
          products.forEach((_, i) => {
            const own = columns.subarray(starts[i], starts[i + 1]);
            expect(own.every((feature, e) => feature < count && (e === 0 || feature > own[e - 1]))).toBe(
              true,
            );
          });
        }
      }),
    );
  });

  test('describe every product of the demo shop', () => {
    const { products } = makeCatalogue(1, 0);
    const vocabulary = attributeVocabulary(products);
    const { starts } = vocabulary.lists(products);
    for (const [i] of products.entries()) expect(starts[i + 1] - starts[i]).toBeGreaterThan(3);
    const kinds = new Set(vocabulary.names.map((name) => name.split(':')[0]));
    for (const kind of ['brand', 'category', 'type', 'style', 'word', 'price']) expect(kinds).toContain(kind);
  });
});
