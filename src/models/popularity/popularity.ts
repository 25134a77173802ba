import { itemCounts } from '../../core/histories/interactions';
import type { Scorer } from '../scorer';

/**
 * Every shopper gets the same order: how many of the community's events an item has. The line every
 * model has to beat.
 */
export function createPopularity(sequences: readonly Int32Array[], items: number): Scorer {
  const counts = Float32Array.from(itemCounts(sequences, items));
  return {
    items,
    score: async (histories) => histories.map(() => counts),
    dispose: () => undefined,
  };
}
