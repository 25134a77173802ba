import { itemCounts } from '../../core/histories/interactions';
import type { Scorer } from '../scorer';

/**
 * Scores every item by its number of events in the training data, the same for every history: the
 * baseline that every model has to beat.
 */
export function createPopularity(sequences: readonly Int32Array[], items: number): Scorer {
  const counts = Float32Array.from(itemCounts(sequences, items));
  return {
    items,
    score: async (histories) => histories.map(() => counts),
    dispose: () => undefined,
  };
}
