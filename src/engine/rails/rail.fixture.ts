import { coOccurrence } from '../../core/histories/associations/co-occurrence';
import { itemKnnConfig } from '../../models/item-knn/config';
import { createItemKnnScorer } from '../../models/item-knn/model';
import { neighboursOf } from '../../models/item-knn/neighbours';
import { settingsFor } from '../../models/settings/settings';
import type { Recommender } from '../recommender';
import type { RailShopper } from './rail';

/** Shoppers and models for tests of rails. */

/** ItemKNN as the shop trains it. */
export async function itemKnnOf(sequences: readonly Int32Array[], items: number): Promise<Recommender> {
  const config = itemKnnConfig(settingsFor('item-knn', {}));
  const pairs = coOccurrence(sequences, items, config.gapHalfLife);
  const likeness = await neighboursOf(pairs, config, async () => undefined);
  return {
    model: 'item-knn',
    scorer: createItemKnnScorer(likeness, config),
    made: { seed: 1, configuration: {}, parameters: [] },
  };
}

/** A shopper with `history`; the items of `barred` must not be recommended. */
export function shopperOf(
  products: number,
  history: readonly number[],
  change: Partial<Omit<RailShopper, 'barred'>> & { readonly barred?: readonly number[] } = {},
): RailShopper {
  const flags = (items: readonly number[]) => {
    const marked = new Uint8Array(products);
    for (const item of items) marked[item] = 1;
    return marked;
  };
  return {
    basket: [],
    viewed: [],
    bought: [],
    now: 0,
    ...change,
    history: Int32Array.from(history),
    seen: flags(history),
    barred: flags(change.barred ?? []),
  };
}
