import { EVENT_KINDS } from '../event-context';
import type { Interactions } from '../interactions';

/** One shopper's purchases, oldest first, repeats included. */
interface Purchases {
  readonly items: Int32Array;
  /** As `Interactions.times`. */
  readonly times: Float64Array;
}

/** The community's purchases: who bought what, and when. */
export interface PurchaseLog {
  /** N. */
  readonly items: number;
  /** Shoppers who bought anything. */
  readonly buyers: number;
  /** One entry a shopper. */
  readonly purchases: readonly Purchases[];
  /** Shoppers who bought the item, each once. */
  buyersOf(item: number): Int32Array;
}

const PURCHASE = EVENT_KINDS.indexOf('purchase');

/** @returns undefined where the data has no event kinds, or no purchase */
export function purchaseLog({ items, sequences, times, kinds }: Interactions): PurchaseLog | undefined {
  if (!kinds) return undefined;
  const purchases = sequences.map((sequence, user): Purchases => {
    const bought = Int32Array.from(sequence.keys()).filter((event) => kinds[user][event] === PURCHASE);
    return {
      items: bought.map((event) => sequence[event]),
      times: Float64Array.from(bought, (event) => times[user][event]),
    };
  });
  const each = purchases.map(({ items: bought }) => [...new Set(bought)]);
  const starts = new Int32Array(items.length + 1);
  for (const bought of each) for (const item of bought) starts[item + 1]++;
  for (let item = 0; item < items.length; item++) starts[item + 1] += starts[item];
  const ends = starts.slice(0, items.length);
  const users = new Int32Array(starts[items.length]);
  each.forEach((bought, user) => {
    for (const item of bought) users[ends[item]++] = user;
  });
  if (users.length === 0) return undefined;
  return {
    items: items.length,
    buyers: each.filter(({ length }) => length > 0).length,
    purchases,
    buyersOf: (item) => users.subarray(starts[item], starts[item + 1]),
  };
}
