import { recencyWeights } from '../../core/histories/associations/half-life';
import type { ItemKnnConfig } from './config';
import type { Likeness } from './neighbours';

/**
 * What each event of a history puts into an item's score: exactly, since the score is their sum.
 * All 0 for an item that nothing in the history speaks for; its score is then its place among the
 * popular.
 */
export function itemKnnParts(
  { starts, items, values }: Likeness,
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
