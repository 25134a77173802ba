import type { Eligibility } from '../../core/explanation/explanation';
import type { HistoryEntry } from '../../core/histories/history';
import { depthFor } from '../../engine/rails/rail';
import { steeringWeights } from '../../engine/recommend/steering';
import type { ShopperContext } from '../../engine/shopper-context';
import { historyIndices } from '../training/training-split';
import type { CurrentShopper } from './current-shopper';
import type { LoadedWorld } from './world';

/** A shopper's history by index. Products in it, barred ones and sold-out ones are excluded. */
export function contextOf({ world, history, barred }: Pick<CurrentShopper, 'world' | 'history' | 'barred'>) {
  const indices = historyIndices(world, { history });
  const excluded = Uint8Array.from(world.interactions.items, (_, index) => (isSoldOut(world, index) ? 1 : 0));
  for (const item of indices) excluded[item] = 1;
  for (const id of barred) {
    const index = world.indexOf(id);
    if (index !== undefined) excluded[index] = 1;
  }
  return { history: indices, excluded } satisfies ShopperContext;
}

const isSoldOut = ({ products }: LoadedWorld, place: number): boolean => products[place]?.stock === 0;

/** The events of a history whose products the models know, in the order of `contextOf`. */
export const knownEntries = (world: LoadedWorld, history: readonly HistoryEntry[]): readonly HistoryEntry[] =>
  history.filter(({ item }) => world.indexOf(item) !== undefined);

/**
 * Whether the personal rails may show a product to a shopper.
 * @param rank in the model's ranking; 1 is best
 */
export function offerOf(shopper: CurrentShopper, item: string, rank: number): Eligibility {
  const { world, history, barred, basket, steering } = shopper;
  if (basket.includes(item)) return { kind: 'in-basket' };
  const known = history.find((entry) => entry.item === item);
  if (known) return { kind: 'known', deed: known.kind, time: known.time };
  if (barred.includes(item)) return { kind: 'turned-down' };
  if (isSoldOut(world, world.placeOf(item) ?? -1)) return { kind: 'sold-out' };
  const depth = depthFor({ steering: steeringWeights(steering, world.products) });
  return rank > depth ? { kind: 'too-deep' } : { kind: 'offered' };
}
