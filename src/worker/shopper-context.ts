import type { HistoryEntry } from '../core/history';
import type { ShopperContext } from '../engine/recommend';
import { historyIndices } from './model-data';
import type { Shopper } from './shop-service';
import type { LoadedWorld } from './world';

/** A shopper as the models see one; `barred` and the history itself are not offered. */
export function contextOf({ world, history, barred }: Pick<Shopper, 'world' | 'history' | 'barred'>) {
  const indices = historyIndices(world, { history });
  const excluded = new Uint8Array(world.interactions.items.length);
  for (const item of indices) excluded[item] = 1;
  for (const id of barred) {
    const index = world.indexOf(id);
    if (index !== undefined) excluded[index] = 1;
  }
  return { history: indices, excluded } satisfies ShopperContext;
}

/** Entries of a history that the models of a world know, in the order of `contextOf`'s. */
export const knownEntries = (world: LoadedWorld, history: readonly HistoryEntry[]): readonly HistoryEntry[] =>
  history.filter(({ item }) => world.indexOf(item) !== undefined);
