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
 * The community's statistics that rails are ranked by, and all products that may be recommended.
 * Expensive statistics are computed when a rail first asks for them, then kept.
 */
export interface Community {
  /**
   * All products that may be recommended: first the N that the models know, by their index, then
   * those without interactions.
   */
  readonly products: readonly Product[];
  /** N, the number of items the models know. */
  readonly items: number;
  /** How many histories contain each item. [N] */
  readonly counts: Float64Array;
  /** Time of the first event with each item, [N]; absent where times are only positions. */
  readonly firstMet?: Float64Array;
  /** Time of the newest event. */
  readonly newest: number;
  readonly kinds: Kinds;
  /** Purchase statistics; undefined where the data has no purchases. */
  purchases(): Promise<PurchaseStatistics | undefined>;
  /** Trending items; undefined where times are only positions. */
  rising(): readonly TrendingItem[] | undefined;
  /** Price level of each product, see `priceLevels`. */
  levels(): Float64Array;
  /** Whether the products have any attributes besides their titles. */
  readonly described: boolean;
  /** The products' content features. */
  attributes(): Promise<Attributes>;
}

/** The kind of each product: the narrowest category it has, see `groupOf`. */
interface Kinds {
  readonly names: readonly string[];
  /** Index of each product's kind. [products] */
  readonly of: Int32Array;
}

interface PurchaseStatistics {
  readonly items: PurchaseLog;
  readonly kinds: PurchaseLog;
  /** Which kind is bought after which. */
  readonly sequels: NextPurchases;
  readonly repurchases: ReadonlyMap<number, Repurchase>;
}

export interface Attributes extends AttributeLists {
  readonly names: readonly string[];
  /** Euclidean length of each product's feature vector. [products] */
  readonly lengths: Float64Array;
}

/**
 * @param products all that may be recommended; the first ones in the order of `interactions.items`
 * @param interactions what the models learn from
 * @param activity every event, repeats included, of the same users and items
 * @param turn awaited between pieces of work, to yield to other messages
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

/** Products whose features are computed between two yields. */
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
