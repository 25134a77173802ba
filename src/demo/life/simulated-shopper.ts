import type { Random } from '../../core/maths/random';
import type { Kind } from '../catalogue/kinds';
import { chance, pickIndex } from '../choice';
import type { Cause } from './cause';
import { REPLENISHMENT_DAYS } from './relations';
import type { Shelf, ShelfItem } from './shelf';
import type { ShopWindow } from './shop-window';
import type { ShopperLog } from './shopper-log';
import type { Taste } from './tastes';
import { appealOf, priceAffinity } from './tastes';

/** One simulated shopper during the simulation. */
export interface SimulatedShopper {
  readonly taste: Taste;
  readonly random: Random;
  readonly log: ShopperLog;
  readonly shelf: Shelf;
  readonly window: ShopWindow;
  /** Items viewed in this visit: they are not used for comparisons again. */
  readonly seen: Set<ShelfItem>;
  /** Called for every purchase that will be repeated. */
  onConsumableBought(bought: Sighting): void;
}

/** An item and the event in which the shopper met it. */
export interface Sighting {
  readonly item: ShelfItem;
  readonly event: number;
}

const SHARE_OF_NOISE = 0.16;

/**
 * Chooses one of the candidates on sale, with probability proportional to popularity, the shopper's
 * taste and `appeal`; undefined where there is none.
 * @param appeal a positive factor for this moment
 */
export function choose(
  { taste, random, log }: SimulatedShopper,
  candidates: readonly ShelfItem[],
  appeal: (item: ShelfItem) => number = () => 1,
): ShelfItem | undefined {
  const time = log.now();
  const weights = candidates.map((item) =>
    item.launchedAt <= time ? item.popularity * appealOf(taste, item) * appeal(item) : 0,
  );
  return candidates[pickIndex(random, weights)];
}

export function chooseOfKind(
  shopper: SimulatedShopper,
  kind: Kind,
  appeal?: (item: ShelfItem) => number,
): ShelfItem | undefined {
  return choose(shopper, shopper.shelf.byKind.get(kind) ?? [], appeal);
}

/** Views `item`, sometimes after a random other product (noise). */
export function look(shopper: SimulatedShopper, item: ShelfItem, cause: Cause): Sighting {
  const { random, log, shelf } = shopper;
  if (chance(random, SHARE_OF_NOISE)) {
    const stray = shelf.items[random.integer(shelf.items.length)];
    if (stray && stray.launchedAt <= log.now()) log.record(stray.index, 'view', { kind: 'noise' });
  }
  shopper.seen.add(item);
  return { item, event: log.record(item.index, 'view', cause) };
}

/** Views an alternative of the same kind, close in style, price, brand or family. */
export function compare(shopper: SimulatedShopper, seen: Sighting): Sighting | undefined {
  const other = chooseOfKind(shopper, seen.item.kind, (item) => {
    if (shopper.seen.has(item)) return 0;
    const alike =
      (item.style === seen.item.style ? 3 : 1) *
      (item.family !== undefined && item.family === seen.item.family ? 3 : 1) *
      (item.brand === seen.item.brand ? 1.6 : 1);
    return alike * priceAffinity(item.priceLevel - seen.item.priceLevel);
  });
  return other && look(shopper, other, { kind: 'substitute', of: seen.event });
}

export interface DecisionOdds {
  readonly like: number;
  readonly add: number;
  /** Given that it is in the basket. */
  readonly purchase: number;
}

/**
 * Decides after a view whether to like, add and buy the item.
 * @returns the purchase, if any
 */
export function decide(
  shopper: SimulatedShopper,
  seen: Sighting,
  resolve: DecisionOdds,
): Sighting | undefined {
  const { random, log } = shopper;
  const { item } = seen;
  if (chance(random, resolve.like)) log.record(item.index, 'like', { kind: 'follow-up', of: seen.event });
  if (!chance(random, resolve.add)) return undefined;
  const added = log.record(item.index, 'add', { kind: 'follow-up', of: seen.event });
  if (!chance(random, resolve.purchase)) return undefined;
  const bought = { item, event: log.record(item.index, 'purchase', { kind: 'follow-up', of: added }) };
  if (REPLENISHMENT_DAYS[item.kind] !== undefined) shopper.onConsumableBought(bought);
  return bought;
}
