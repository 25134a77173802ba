import { describe, expect, it } from 'vitest';
import type { Product } from '../core/shop/catalogue';
import { makeCatalogue } from '../demo/catalogue/catalogue';
import { KINDS_BY_DEPARTMENT } from '../demo/catalogue/kinds';
import { buildProductIndex } from './product-index';
import { searchTerms } from './terms';

/** A search for every product kind of the demo shop by its name. */
const { products } = makeCatalogue(2026, Date.UTC(2026, 0, 1));
const productOf = new Map(products.map((product) => [product.id, product]));
const index = await buildProductIndex(products, (id) => products.findIndex((product) => product.id === id));
const searches = Object.values(KINDS_BY_DEPARTMENT)
  .flat()
  .map((kind) => {
    const query = kind.replaceAll('-', ' ');
    const found = index.find(query).found.flatMap(({ item }) => productOf.get(item) ?? []);
    return { kind, query, found };
  });

const wordsBesideDescription = ({ title, brand, categories, kind, tags, ...facts }: Product) =>
  searchTerms(
    [title, brand, ...categories, kind, ...tags, facts.colour, facts.material, facts.style].join(' '),
  );

describe('a search for a kind of thing', () => {
  it('finds all of that kind', () => {
    expect(searches.length).toBeGreaterThan(50);
    for (const { kind, found } of searches)
      expect(found.filter((product) => product.kind === kind)).toHaveLength(
        products.filter((product) => product.kind === kind).length,
      );
  });

  it('lists nothing that only mentions it in its description', () => {
    for (const { query, found } of searches)
      for (const product of found) {
        const words = wordsBesideDescription(product);
        for (const asked of searchTerms(query))
          expect(words.some((word) => word.startsWith(asked))).toBe(true);
      }
  });

  it('lists little else', () => {
    const shares = searches.map(
      ({ kind, found }) => found.filter((product) => product.kind === kind).length / found.length,
    );
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.9);
  });

  it('lists sold-out products last', () => {
    expect(searches.some(({ found }) => found.some(({ stock }) => stock === 0))).toBe(true);
    for (const { found } of searches) {
      const gone = found.map(({ stock }) => stock === 0);
      expect(gone).toEqual(gone.toSorted((a, b) => Number(a) - Number(b)));
    }
  });
});
