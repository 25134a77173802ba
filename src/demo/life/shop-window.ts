import { counterHash } from '../../core/maths/random';
import { DAY } from '../../core/shop/day';
import type { Shelf, ShelfItem } from './shelf';

const FORTNIGHT = 14 * DAY;
const SHARE_PROMOTED = 0.12;
const NEW_FOR = 30 * DAY;

/** What the shop shows to everyone at a given time. */
export interface ShopWindow {
  promoted(time: number): readonly ShelfItem[];
  /** Launched within the 30 days before. */
  newArrivals(time: number): readonly ShelfItem[];
}

/** Promotions change every fortnight; those of the newest fortnight are the catalogue's own. */
export function makeShopWindow(shelf: Shelf, end: number, seed: number): ShopWindow {
  const promotions = new Map<number, readonly ShelfItem[]>();
  const arrivals = new Map<number, readonly ShelfItem[]>();
  const promotedIn = (fortnight: number) =>
    fortnight === 0
      ? shelf.items.filter(({ onPromotion }) => onPromotion)
      : shelf.items.filter(({ index }) => counterHash(seed, fortnight, index) / 2 ** 32 < SHARE_PROMOTED);
  return {
    promoted(time) {
      const fortnight = Math.floor((end - time) / FORTNIGHT);
      const known = promotions.get(fortnight);
      if (known) return known;
      const found = promotedIn(fortnight);
      promotions.set(fortnight, found);
      return found;
    },
    newArrivals(time) {
      const day = Math.floor(time / DAY);
      const known = arrivals.get(day);
      if (known) return known;
      const found = shelf.items.filter(
        ({ launchedAt }) => launchedAt <= day * DAY && launchedAt > day * DAY - NEW_FOR,
      );
      arrivals.set(day, found);
      return found;
    },
  };
}
