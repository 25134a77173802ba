import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import SearchableMap from 'minisearch/SearchableMap';
import { soldOutLast } from '../core/recommendation/personal-order';
import type { Product } from '../core/shop/catalogue';
import type { FoundProduct, FoundProducts, InterpretedWord, ProductWords } from '../core/shop/found-products';
import { synonymsOf } from './synonyms';
import { isHan, queryWords, searchTerms, termsOf } from './terms';

/** The text matches of a query: `FoundProducts` without the model's ranking. */
type TextMatches = Pick<FoundProducts, 'read' | 'fewer'> & {
  readonly found: readonly Omit<FoundProduct, 'ahead'>[];
};

export interface ProductIndex {
  /**
   * Finds products that contain every word of the query, a word that begins with it, or a synonym.
   * A word that occurs nowhere in the shop is replaced by the closest words. Matches in the title
   * count most, then brand and kind, then tags, colour, material and style, and the description
   * least (BM25+, Lv and Zhai, CIKM 2011). Products that match in their description only are listed
   * where fewer than four match otherwise.
   */
  find(query: string): TextMatches;
}

/** Fields that say what a product is; the description only mentions things. */
const NAMED = ['title', 'brand', 'kind', 'facts'] as const;
const FIELDS = [...NAMED, 'description'] as const;
type Field = (typeof FIELDS)[number];
const BOOST: Readonly<Record<Field, number>> = { title: 6, brand: 4, kind: 4, facts: 2, description: 1 };

interface Entry {
  readonly place: number;
  readonly product: Product;
}

type Words = ProductWords & Pick<Product, 'brand' | 'kind'>;

const read: Readonly<Record<Field, (product: Words) => string>> = {
  title: ({ title }) => title,
  brand: ({ brand }) => brand ?? '',
  kind: ({ categories, kind }) => [...categories, kind ?? ''].join(' '),
  facts: ({ tags, colour, material, style }) =>
    [...tags, colour ?? '', material ?? '', style ?? ''].join(' '),
  description: ({ description }) => description ?? '',
};

/** Products indexed between two looks at the clock, and milliseconds between two yields. */
const PIECE = 20;
const TURN = 12;
const MOST_FEWER = 4;
const MOST_READ_AS = 3;
/**
 * With this many products that match by name, those that match in their description only are left
 * out.
 */
const ENOUGH = 4;

/**
 * Allowed edit distance for a word that occurs nowhere in the shop. Chinese words are short, so one
 * wrong character (often of the same sound) is allowed.
 */
const mistakesIn = (term: string): number => {
  if (isHan(term)) return term.length < 2 ? 0 : 1;
  return term.length < 4 ? 0 : term.length < 8 ? 1 : 2;
};

/**
 * Builds a text index of the products, piece by piece.
 * @param popularity rank of an item in the community, 0 the most popular; breaks ties
 * @param otherWords more words of a product, such as those of another language
 * @param breathe yields to other messages
 */
export async function buildProductIndex(
  products: readonly Product[],
  popularity: (item: string) => number,
  otherWords: (product: Product) => ProductWords | undefined = () => undefined,
  breathe: () => Promise<void> = async () => {},
): Promise<ProductIndex> {
  /** Every word of the shop with its number of occurrences. */
  const vocabulary = new SearchableMap<number>();
  const index = new MiniSearch<Entry>({
    fields: [...FIELDS],
    idField: 'place',
    tokenize: searchTerms,
    processTerm(term, field) {
      // MiniSearch passes no field for words of a query.
      if (field !== undefined) vocabulary.set(term, (vocabulary.get(term) ?? 0) + 1);
      return term;
    },
    extractField({ place, product }, name) {
      const field = FIELDS.find((known) => known === name);
      if (!field) return place;
      const other = otherWords(product);
      return other ? `${read[field](product)} ${read[field](other)}` : read[field](product);
    },
    searchOptions: {
      boost: BOOST,
      tokenize: (term) => [term],
      prefix: canBegin,
    },
  });
  const entries = products.map((product, place) => ({ place, product }));
  let began = performance.now();
  for (let from = 0; from < entries.length; from += PIECE) {
    index.addAll(entries.slice(from, from + PIECE));
    if (performance.now() - began < TURN) continue;
    await breathe();
    began = performance.now();
  }
  return { find: (query) => findIn(index, vocabulary, products, popularity, query) };
}

/** Whether a word of the query may match as a prefix. */
const canBegin = (term: string): boolean => term.length > 1 || isHan(term);

const begins = (vocabulary: SearchableMap<number>, term: string): boolean =>
  !vocabulary.atPrefix(term).keys().next().done;

/**
 * The words of the shop that are closest to a misspelt one, most frequent first. Swapped letters
 * count as one error.
 */
function closest(vocabulary: SearchableMap<number>, term: string): string[] {
  const mistakes = mistakesIn(term);
  if (mistakes === 0) return [];
  const near = new Map<string, { count: number; distance: number }>();
  // One character more or less makes a different Chinese word.
  for (const [word, [count, distance]] of vocabulary.fuzzyGet(term, mistakes))
    if (!isHan(term) || word.length === term.length) near.set(word, { count, distance });
  for (let at = 0; at + 1 < term.length; at++) {
    const swapped = term.slice(0, at) + term[at + 1] + term[at] + term.slice(at + 2);
    const count = vocabulary.get(swapped);
    if (count !== undefined) near.set(swapped, { count, distance: 1 });
  }
  const least = Math.min(...[...near.values()].map(({ distance }) => distance));
  return [...near]
    .filter(([, { distance }]) => distance === least)
    .sort(([, a], [, b]) => b.count - a.count)
    .slice(0, MOST_READ_AS)
    .map(([word]) => word);
}

/** A query for all terms of a text, in any order. */
const allOf = (text: string): Query => ({ combineWith: 'AND', queries: termsOf(text) });

/**
 * The query for one word, which may be several terms in a language without spaces, and how the word
 * was interpreted.
 */
function readWord(
  vocabulary: SearchableMap<number>,
  asked: string,
): { query: Query; read?: InterpretedWord } {
  const isThere = (text: string) => termsOf(text).every((term) => begins(vocabulary, term));
  const meant = synonymsOf(asked).filter(isThere);
  if (meant.length > 0)
    return {
      query: { combineWith: 'OR', queries: [asked, ...meant].filter(isThere).map(allOf) },
      read: { asked, as: meant, why: 'synonym' },
    };
  const near = isThere(asked) ? [] : closest(vocabulary, asked);
  return near.length > 0
    ? { query: { combineWith: 'OR', queries: near }, read: { asked, as: near, why: 'spelling' } }
    : { query: allOf(asked) };
}

/**
 * Products that match each word, best first: by name, and by description only where few match by
 * name.
 */
function search(index: MiniSearch<Entry>, words: readonly Query[]): SearchResult[] {
  if (words.length === 0) return [];
  const named = index.search({ combineWith: 'AND', queries: [...words], fields: [...NAMED] });
  if (named.length >= ENOUGH) return named;
  const anywhere = words.map(
    (word): Query => ({
      combineWith: 'OR',
      queries: [
        { combineWith: 'AND', queries: [word], fields: [...NAMED] },
        // Prefixes count in descriptions only when nothing matches by name.
        {
          combineWith: 'AND',
          queries: [word],
          fields: ['description'],
          prefix: named.length === 0 && canBegin,
        },
      ],
    }),
  );
  return index.search({ combineWith: 'AND', queries: anywhere });
}

function findIn(
  index: MiniSearch<Entry>,
  vocabulary: SearchableMap<number>,
  products: readonly Product[],
  popularity: (item: string) => number,
  query: string,
): TextMatches {
  const asked = queryWords(query);
  const readWords = asked.map((word) => readWord(vocabulary, word));
  const hits = (parts: typeof readWords) =>
    search(
      index,
      parts.map((part) => part.query),
    );
  const found = hits(readWords);
  const best = found[0]?.score ?? 1;
  const fewer =
    found.length > 0 || asked.length < 2
      ? []
      : asked
          .map((_, left) => ({
            query: asked.filter((_word, at) => at !== left).join(' '),
            results: hits(readWords.filter((_part, at) => at !== left)).length,
          }))
          .filter(({ results }) => results > 0)
          .sort((a, b) => b.results - a.results)
          .slice(0, MOST_FEWER);
  return {
    found: found
      .map(({ id, score }) => {
        const { id: item, stock } = products[Number(id)];
        return { item, text: score / best, ...(stock === 0 && { soldOut: true as const }) };
      })
      .sort((a, b) => soldOutLast(a, b) || b.text - a.text || popularity(a.item) - popularity(b.item)),
    read: readWords.flatMap((part) => part.read ?? []),
    fewer,
  };
}
