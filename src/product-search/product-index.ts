import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import SearchableMap from 'minisearch/SearchableMap';
import { soldOutLast } from '../core/recommendation/personal-order';
import type { Product } from '../core/shop/catalogue';
import type { FoundProduct, FoundProducts, InterpretedWord, ProductWords } from '../core/shop/found-products';
import { synonymsOf } from './synonyms';
import { isHan, queryWords, searchTerms, termsOf } from './terms';

/** What words find, best first; `FoundProducts` without what a model says. */
type TextMatches = Pick<FoundProducts, 'read' | 'fewer'> & {
  readonly found: readonly Omit<FoundProduct, 'ahead'>[];
};

export interface ProductIndex {
  /**
   * Products that have every word of the query, a beginning of one, or something of the same
   * meaning; a word that is nowhere in the shop is read as what it is closest to. A hit in the
   * title counts for more than one in brand or kind, those for more than one in tags, colour,
   * material and style, and the description for least (BM25+, Lv and Zhai, CIKM 2011). A word in a
   * description is a mention, not what the product is: those that only mention are listed where
   * fewer than four are what was asked for.
   */
  find(query: string): TextMatches;
}

/** What says what a product is, and what else is said of it. */
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

/**
 * Products taken in between two looks at the clock, and milliseconds before others may have the
 * thread.
 */
const PIECE = 20;
const TURN = 12;
const MOST_FEWER = 4;
const MOST_READ_AS = 3;
/** Products that are what was asked for: with so many, those that only mention it are no help. */
const ENOUGH = 4;

/**
 * How many letters may be wrong in a word that is nowhere in the shop. Chinese words are short, and
 * one character of one sound is easily taken for another.
 */
const mistakesIn = (term: string): number => {
  if (isHan(term)) return term.length < 2 ? 0 : 1;
  return term.length < 4 ? 0 : term.length < 8 ? 1 : 2;
};

/**
 * Takes the products in piece by piece.
 * @param popularity place in the community's ranking, 0 is the most popular: among equals the more
 * popular comes first
 * @param otherWords what else is said of a product, such as the same in another language
 * @param breathe lets others have the thread
 */
export async function buildProductIndex(
  products: readonly Product[],
  popularity: (item: string) => number,
  otherWords: (product: Product) => ProductWords | undefined = () => undefined,
  breathe: () => Promise<void> = async () => {},
): Promise<ProductIndex> {
  /** Every word of the shop, and how often it was met. */
  const vocabulary = new SearchableMap<number>();
  const index = new MiniSearch<Entry>({
    fields: [...FIELDS],
    idField: 'place',
    tokenize: searchTerms,
    processTerm(term, field) {
      // In a query there is no field.
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

/** Whether a word may be the beginning of others. */
const canBegin = (term: string): boolean => term.length > 1 || isHan(term);

const begins = (vocabulary: SearchableMap<number>, term: string): boolean =>
  !vocabulary.atPrefix(term).keys().next().done;

/**
 * The words of the shop that a misspelt one is closest to, the most frequent first: letters swapped
 * count as one mistake.
 */
function closest(vocabulary: SearchableMap<number>, term: string): string[] {
  const mistakes = mistakesIn(term);
  if (mistakes === 0) return [];
  const near = new Map<string, { count: number; distance: number }>();
  // One character more or less makes another Chinese word, not a misspelt one.
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

/** All terms of a text, in whatever order. */
const allOf = (text: string): Query => ({ combineWith: 'AND', queries: termsOf(text) });

/** How one word is looked for: a word of a language without spaces may be several terms. */
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
 * Products that have each of the words, best first: those that are what was asked for, and those
 * that mention it only where the former are few.
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
        // A beginning is no mention, unless there is nothing else.
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
