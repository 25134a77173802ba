import { recencyWeights } from '../../core/histories/associations/half-life';
import type { ItemKnnConfig } from './config';
import type { ItemNeighbours } from './neighbours';

/**
 * The exact contribution of each event of a history to an item's score: the score is their sum. All
 * are 0 for an item without contributions, which is ranked by popularity.
 */
export function itemKnnContributions(
  { starts, items, values }: ItemNeighbours,
  { recencyHalfLife }: Pick<ItemKnnConfig, 'recencyHalfLife'>,
  history: ArrayLike<number>,
  item: number,
): Float64Array {
  const weights = recencyWeights(history.length, recencyHalfLife);
  return weights.map((weight, event) => {
    const [from, to] = [starts[history[event]], starts[history[event] + 1]];
    const at = items.subarray(from, to).indexOf(item);
    return at < 0 ? 0 : weight * values[from + at];
  });
}
