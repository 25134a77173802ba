import { type NextPurchases, nextPurchasesOf } from '../../../core/histories/associations/next-purchases';
import { type PurchaseLog, purchaseLog } from '../../../core/histories/associations/purchase-log';
import { type Repurchase, repurchasesOf } from '../../../core/histories/associations/repurchases';
import { type TrendingItem, trendingItems } from '../../../core/histories/associations/trend';
import { type Interactions, isPosition, itemCounts } from '../../../core/histories/interactions';
import { type AttributeLists, attributeVocabulary } from '../../../core/histories/item-attributes';
import { memoized } from '../../../core/memoized';
import { groupOf, type Product } from '../../../core/shop/catalogue';
import { priceLevels } from '../../../core/shop/price-levels';

/**
 * What rails count in: everything the community did, and everything there is to offer. What takes
 * long is counted when a rail first asks for it, and kept.
 */
export interface Community {
  /** All that may be offered: first the N that the models know, by their index. */
  readonly products: readonly Product[];
  /** N. */
  readonly items: number;
  /** How many of the community's histories have each item, [N]. */
  readonly counts: Float64Array;
  /** When each item was first met, [N]; absent where times are only positions. */
  readonly firstMet?: Float64Array;
  /** Time of the newest event. */
  readonly newest: number;
  readonly kinds: Kinds;
  /** Undefined where nobody says what was bought. */
  purchases(): Promise<PurchaseStatistics | undefined>;
  /** Undefined where times do not tell. */
  rising(): readonly TrendingItem[] | undefined;
  /** Where each product's price stands among its kind, as `priceLevels`. */
  levels(): Float64Array;
  /** Whether anything is said of the products beside what they are called. */
  readonly described: boolean;
  /** What is said of the products. */
  attributes(): Promise<Attributes>;
}

/** The narrowest groups of products that somebody named. */
interface Kinds {
  readonly names: readonly string[];
  /** Of each product. [products] */
  readonly of: Int32Array;
}

interface PurchaseStatistics {
  readonly items: PurchaseLog;
  readonly kinds: PurchaseLog;
  /** By kind. */
  readonly sequels: NextPurchases;
  readonly repurchases: ReadonlyMap<number, Repurchase>;
}

export interface Attributes extends AttributeLists {
  readonly names: readonly string[];
  /** Euclidean length of each product's entries. [products] */
  readonly lengths: Float64Array;
}

/**
 * @param interactions what the models learn from
 * @param activity all that was done, repeats included, of the same users and items
 * @param turn awaited between pieces of work
 */
export function communityOf(
  products: readonly Product[],
  { sequences, items }: Interactions,
  activity: Interactions,
  turn: () => Promise<void>,
): Community {
  const kinds = kindsOf(products);
  return {
    products,
    items: items.length,
    kinds,
    counts: itemCounts(sequences, items.length),
    ...firstAndNewest(activity),
    purchases: memoized(() => countPurchases(activity, kinds, turn)),
    rising: memoized(() => trendingItems(activity)),
    levels: memoized(() => priceLevels(products)),
    described: products.some(
      ({ brand, categories, price }) => brand !== undefined || categories.length > 0 || price !== undefined,
    ),
    attributes: memoized(() => attributesOf(products, turn)),
  };
}

function kindsOf(products: readonly Product[]): Kinds {
  const places = new Map<string, number>();
  const of = Int32Array.from(products, (product) => {
    const name = groupOf(product);
    const known = places.get(name) ?? places.size;
    places.set(name, known);
    return known;
  });
  return { names: [...places.keys()], of };
}

async function countPurchases(
  activity: Interactions,
  { names, of }: Kinds,
  breathe: () => Promise<void>,
): Promise<PurchaseStatistics | undefined> {
  const items = purchaseLog(activity);
  await breathe();
  const sequences = activity.sequences.map((sequence) => sequence.map((item) => of[item]));
  const kinds = items && purchaseLog({ ...activity, items: names, sequences });
  if (!items || !kinds) return undefined;
  await breathe();
  const sequels = nextPurchasesOf(kinds);
  await breathe();
  return { items, kinds, sequels, repurchases: repurchasesOf(kinds) };
}

function firstAndNewest({ items, sequences, times }: Interactions): Pick<Community, 'firstMet' | 'newest'> {
  const firstMet = new Float64Array(items.length).fill(Number.POSITIVE_INFINITY);
  let newest = Number.NEGATIVE_INFINITY;
  sequences.forEach((sequence, user) => {
    sequence.forEach((item, event) => {
      const time = times[user][event];
      firstMet[item] = Math.min(firstMet[item], time);
      newest = Math.max(newest, time);
    });
  });
  return isPosition(newest) ? { newest } : { firstMet, newest };
}

/** Products described between two turns of the worker. */
const PRODUCTS_A_TURN = 256;

async function attributesOf(products: readonly Product[], breathe: () => Promise<void>): Promise<Attributes> {
  const vocabulary = attributeVocabulary(products);
  const parts: AttributeLists[] = [];
  for (let from = 0; from < products.length; from += PRODUCTS_A_TURN) {
    await breathe();
    parts.push(vocabulary.lists(products.slice(from, from + PRODUCTS_A_TURN)));
  }
  const starts = new Uint32Array(products.length + 1);
  const columns = new Uint32Array(parts.reduce((sum, part) => sum + part.columns.length, 0));
  const weights = new Float32Array(columns.length);
  let [row, entry] = [0, 0];
  for (const part of parts) {
    columns.set(part.columns, entry);
    weights.set(part.weights, entry);
    for (let i = 1; i < part.starts.length; i++) starts[++row] = entry + part.starts[i];
    entry += part.columns.length;
  }
  const lengths = Float64Array.from(products, (_, item) =>
    Math.hypot(...weights.subarray(starts[item], starts[item + 1])),
  );
  return { names: vocabulary.names, count: vocabulary.names.length, lengths, starts, columns, weights };
}
