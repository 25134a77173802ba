import { DAY } from '../../shop/day';
import { isPosition } from '../interactions';
import { liftOf, logLikelihoodRatio } from './association';
import type { PurchaseLog } from './purchase-log';

/** Shoppers who buy one kind of product often buy another kind next. Kinds by index. */
export interface NextPurchase {
  readonly after: number;
  readonly next: number;
  /**
   * Shoppers whose first purchase of `next` came within `NEXT_PURCHASE_DAYS` after one of `after`.
   */
  readonly followed: number;
  /** Shoppers who bought `after`. */
  readonly bought: number;
  /** P(next | after) / P(next); 1 means independent. */
  readonly lift: number;
}

export const NEXT_PURCHASE_DAYS = 30;
/** Fewest shoppers who bought both in this order: fewer may be an accident. */
const LEAST_FOLLOWED = 5;
/** Log-likelihood ratio with p = 0.001. */
const LEAST_ASSOCIATION = 10.8;

export interface NextPurchases {
  /** The kinds bought next, the most frequent first; empty where there is none. */
  after(kind: number): readonly NextPurchase[];
}

/**
 * Sequential associations between kinds of product: which kinds are first bought within 30 days
 * after which. A pair is kept where it is more frequent in this order than in the other, and where
 * it is associated more strongly than by chance (p < 0.001). Purchases of the same moment have no
 * order. Where times are only positions, any later purchase counts.
 * @param log purchases of kinds, not of items
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
