import type { Product } from '../../../core/catalogue';
import { wordsOf } from '../../../core/words';

/** Where a word can be found, and what finding it there is worth. */
const FIELDS: readonly { readonly weight: number; read(product: Product): readonly string[] }[] = [
  { weight: 12, read: (product) => [product.title] },
  { weight: 6, read: (product) => [product.brand ?? ''] },
  { weight: 5, read: (product) => [...product.categories, product.kind ?? ''] },
  {
    weight: 4,
    read: (product) => [...product.tags, product.colour ?? '', product.material ?? '', product.style ?? ''],
  },
  { weight: 1, read: (product) => [product.description ?? ''] },
];

export interface SearchIndex {
  /**
   * Products in which every word of the query begins some word. Those with more of the words in their title come first,
   * then those where the words count for more (a whole word before a beginning, title before brand, kind, tags and
   * description), then the more popular. An empty query finds nothing.
   */
  search(query: string): readonly Product[];
}

/** @param popularity place in the community's ranking, 0 is the most popular */
export function createSearchIndex(
  products: readonly Product[],
  popularity: (item: string) => number,
): SearchIndex {
  const entries = products.map((product) => ({
    product,
    rank: popularity(product.id),
    fields: FIELDS.map(({ read }) => [...new Set(read(product).flatMap(wordsOf))]),
  }));

  /** The best place `word` is found in: the field's index and what it is worth there. */
  function find(word: string, fields: readonly (readonly string[])[]) {
    for (const [field, words] of fields.entries()) {
      const weight = FIELDS[field]?.weight ?? 0;
      if (words.includes(word)) return { field, worth: weight * 1.25 };
      if (words.some((candidate) => candidate.startsWith(word))) return { field, worth: weight };
    }
    return undefined;
  }

  return {
    search(query) {
      const asked = [...new Set(wordsOf(query))];
      if (asked.length === 0) return [];
      const hits: { product: Product; rank: number; inTitle: number; worth: number }[] = [];
      for (const { product, rank, fields } of entries) {
        let inTitle = 0;
        let worth = 0;
        const all = asked.every((word) => {
          const found = find(word, fields);
          if (!found) return false;
          if (found.field === 0) inTitle++;
          worth += found.worth;
          return true;
        });
        if (all) hits.push({ product, rank, inTitle, worth });
      }
      return hits
        .sort((a, b) => b.inTitle - a.inTitle || b.worth - a.worth || a.rank - b.rank)
        .map((hit) => hit.product);
    },
  };
}

/** Queries with one word less that do find something, best first; for when the whole query finds nothing. */
export function shorterQueries(
  index: SearchIndex,
  query: string,
): readonly { readonly query: string; readonly results: number }[] {
  const words = query.trim().split(/\s+/);
  if (words.length < 2) return [];
  return words
    .map((_, left) => words.filter((_word, at) => at !== left).join(' '))
    .map((shorter) => ({ query: shorter, results: index.search(shorter).length }))
    .filter(({ results }) => results > 0)
    .sort((a, b) => b.results - a.results)
    .slice(0, 4);
}
