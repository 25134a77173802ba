import { DAY } from '../../shop/day';
import { isPosition } from '../interactions';
import { liftOf, logLikelihoodRatio } from './association';
import type { PurchaseLog } from './purchase-log';

/** What shoppers buy after something else. Kinds of thing by number. */
export interface NextPurchase {
  readonly after: number;
  readonly next: number;
  /** Shoppers who bought the first `next` of theirs within `NEXT_PURCHASE_DAYS` after an `after`. */
  readonly followed: number;
  /** Shoppers who bought `after`. */
  readonly bought: number;
  /** How many times likelier than that anybody buys `next`. */
  readonly lift: number;
}

export const NEXT_PURCHASE_DAYS = 30;
/** Fewer than this may have met by accident. */
const LEAST_FOLLOWED = 5;
/** Once in a thousand times by chance. */
const LEAST_ASSOCIATION = 10.8;

export interface NextPurchases {
  /** What follows, the likeliest first. */
  after(kind: number): readonly NextPurchase[];
}

/**
 * How needs unfold: which kinds of thing are bought first within 30 days after which, oftener in
 * that order than in the other, and oftener than by chance. Order within one moment says nothing.
 * Where times are only positions, any later place counts as after.
 * @param log of kinds, not of items
 */
export function nextPurchasesOf({ buyers, purchases, items: kinds }: PurchaseLog): NextPurchases {
  const bought = new Int32Array(kinds);
  const followed = new Map<number, number>();
  for (const { items, times } of purchases) {
    const first = new Map<number, number>();
    const all = new Map<number, number[]>();
    items.forEach((kind, event) => {
      if (!first.has(kind)) first.set(kind, times[event]);
      const known = all.get(kind);
      if (known) known.push(times[event]);
      else all.set(kind, [times[event]]);
    });
    for (const [kind, moments] of all) {
      bought[kind]++;
      for (const [next, time] of first) {
        if (next === kind) continue;
        const follows = moments.some(
          (moment) => moment < time && (isPosition(time) || time - moment <= NEXT_PURCHASE_DAYS * DAY),
        );
        if (follows) followed.set(kind * kinds + next, (followed.get(kind * kinds + next) ?? 0) + 1);
      }
    }
  }
  const found = new Map<number, NextPurchase[]>();
  for (const [key, count] of followed) {
    const [after, next] = [Math.floor(key / kinds), key % kinds];
    if (count < LEAST_FOLLOWED || count <= (followed.get(next * kinds + after) ?? 0)) continue;
    if (logLikelihoodRatio(count, bought[after], bought[next], buyers) < LEAST_ASSOCIATION) continue;
    const lift = liftOf(count, bought[after], bought[next], buyers);
    const sequel = { after, next, followed: count, bought: bought[after], lift };
    const known = found.get(after);
    if (known) known.push(sequel);
    else found.set(after, [sequel]);
  }
  for (const sequels of found.values()) sequels.sort((a, b) => b.followed - a.followed || a.next - b.next);
  return { after: (kind) => found.get(kind) ?? [] };
}
