import type { SparseRows } from '../maths/sparse-rows';
import type { Product } from '../shop/catalogue';
import { wordsOf } from '../shop/words';

/**
 * Content features of products: what is known before anybody has interacted with them. Brand,
 * categories, price, words of the title, and what the demo shop knows besides.
 */

/** For each item its features and their weights, as sparse rows. Weights are positive. */
export interface AttributeLists extends SparseRows {
  /** F, the number of features. */
  readonly count: number;
}

/** Built from one catalogue; describes any products by the same features. */
interface AttributeVocabulary {
  /** The name of each feature, such as "brand: OPI" or "price: up to 3.04". [F] */
  readonly names: readonly string[];
  lists(products: readonly Product[]): AttributeLists;
}

/**
 * A feature of very few products identifies them without generalizing; one of most products does
 * not distinguish them. Both are left out.
 */
const FEWEST_PRODUCTS = 3;
const LARGEST_SHARE = 0.5;
const PRICE_BUCKETS = 10;

const given = (value: string | undefined): string[] => (value === undefined || value === '' ? [] : [value]);

/** Numbers and single letters are sizes and fragments, not words. */
const isWord = (word: string): boolean => word.length > 1 && /\p{L}/u.test(word);

const KINDS: readonly { readonly kind: string; read(product: Product): readonly string[] }[] = [
  { kind: 'brand', read: ({ brand }) => given(brand) },
  { kind: 'category', read: ({ categories }) => categories },
  { kind: 'type', read: ({ kind }) => given(kind) },
  { kind: 'style', read: ({ style }) => given(style) },
  { kind: 'material', read: ({ material }) => given(material) },
  { kind: 'colour', read: ({ colour }) => given(colour) },
  { kind: 'tag', read: ({ tags }) => tags },
  // A title that is only the id has no words.
  { kind: 'word', read: ({ id, title }) => (title === id ? [] : wordsOf(title).filter(isWord)) },
];

/**
 * Features in the order of `KINDS` and of the alphabet, then prices in buckets with equally many
 * products. Within a kind a feature weighs its inverse document frequency (Spärck Jones 1972), and
 * a product's features of one kind together have Euclidean length 1, so that many words count no
 * more than one brand.
 */
export function attributeVocabulary(products: readonly Product[]): AttributeVocabulary {
  const names: string[] = [];
  const known = KINDS.map(({ kind, read }) => {
    const counts = new Map<string, number>();
    for (const product of products)
      for (const value of new Set(read(product))) counts.set(value, (counts.get(value) ?? 0) + 1);
    const telling = [...counts]
      .filter(([, count]) => count >= FEWEST_PRODUCTS && count <= LARGEST_SHARE * products.length)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const index = new Map(
      telling.map(([value, count]) => [
        value,
        { feature: names.push(`${kind}: ${value}`) - 1, weight: Math.log(products.length / count) },
      ]),
    );
    return { read, index };
  });
  const bounds = priceBounds(products);
  const firstPrice = names.length;
  if (bounds.length > 0) {
    for (const bound of bounds) names.push(`price: up to ${(bound / 100).toFixed(2)}`);
    names.push(`price: above ${(bounds[bounds.length - 1] / 100).toFixed(2)}`);
  }

  const describe = (product: Product): { feature: number; weight: number }[] => {
    const entries = known.flatMap(({ read, index }) => {
      const found = [...new Set(read(product))].flatMap((value) => index.get(value) ?? []);
      const length = Math.hypot(...found.map(({ weight }) => weight));
      return found
        .map(({ feature, weight }) => ({ feature, weight: weight / length }))
        .sort((a, b) => a.feature - b.feature);
    });
    const { price } = product;
    if (price === undefined || bounds.length === 0) return entries;
    const above = bounds.filter((bound) => price > bound).length;
    return [...entries, { feature: firstPrice + above, weight: 1 }];
  };

  return {
    names,
    lists(described) {
      const rows = described.map(describe);
      const starts = new Uint32Array(described.length + 1);
      rows.forEach((row, i) => {
        starts[i + 1] = starts[i] + row.length;
      });
      const entries = rows.flat();
      return {
        count: names.length,
        starts,
        columns: Uint32Array.from(entries, ({ feature }) => feature),
        weights: Float32Array.from(entries, ({ weight }) => weight),
      };
    },
  };
}

/** The highest price of each bucket but the last; empty with too few prices or equal ones. */
function priceBounds(products: readonly Product[]): number[] {
  const prices = Float64Array.from(products.flatMap(({ price }) => price ?? [])).sort();
  if (prices.length < FEWEST_PRODUCTS) return [];
  const quantiles = Array.from(
    { length: PRICE_BUCKETS - 1 },
    (_, i) => prices[Math.ceil(((i + 1) * prices.length) / PRICE_BUCKETS) - 1],
  );
  return [...new Set(quantiles)].filter((bound) => bound < prices[prices.length - 1]);
}
