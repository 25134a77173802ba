import type { Product } from '../../core/catalogue';
import { type Interactions, itemCounts } from '../../core/interactions';
import { type PurchaseLog, purchaseLog } from '../../core/purchase-log';

/** What rails count in: everything the community did, and everything there is to offer. */
export interface Community {
  /** All that may be offered: first the N that the models know, by their index. */
  readonly products: readonly Product[];
  /** N. */
  readonly items: number;
  /** How many of the community's histories have each item, [N]. */
  readonly counts: Float64Array;
  /** Absent where nobody says what was bought. */
  readonly purchases?: PurchaseLog;
}

/**
 * Counts a community, once for as long as its world is open.
 * @param interactions what the models learn from
 * @param activity all that was done, repeats included, of the same users and items
 * @param breathe awaited between pieces of work
 */
export async function countCommunity(
  products: readonly Product[],
  { sequences, items }: Interactions,
  activity: Interactions,
  breathe: () => Promise<void>,
): Promise<Community> {
  const counts = itemCounts(sequences, items.length);
  await breathe();
  return { products, items: items.length, counts, purchases: purchaseLog(activity) };
}
