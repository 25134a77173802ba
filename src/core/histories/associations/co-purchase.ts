import { DAY } from '../../shop/day';
import { isPosition } from '../interactions';
import { liftOf, logLikelihoodRatio } from './association';
import type { PurchaseLog } from './purchase-log';

/** An item bought by the shoppers who bought another. */
export interface CoPurchase {
  readonly item: number;
  /** Shoppers who bought both. */
  readonly both: number;
  /** Shoppers who bought the item asked about. */
  readonly bought: number;
  readonly lift: number;
  /** Log-likelihood ratio of the pair, at least `LEAST_ASSOCIATION`. */
  readonly association: number;
}

/** Fewest shoppers of a pair: fewer may be an accident. */
const LEAST_BOTH = 3;
/** Log-likelihood ratio with p = 0.001. */
const LEAST_ASSOCIATION = 10.8;
/** Purchases further apart do not count as bought together. */
const TOGETHER = 30 * DAY;

/**
 * What the shoppers who bought `item` bought within 30 days before or after it, the strongest
 * association first. Where times are only positions, any of their purchases counts.
 */
export function boughtWith(log: PurchaseLog, item: number): CoPurchase[] {
  const users = log.buyersOf(item);
  const counts = new Map<number, number>();
  for (const user of users) {
    const { items, times } = log.purchases[user];
    const moments = times.filter((_, event) => items[event] === item);
    const near = (time: number) =>
      isPosition(time) || moments.some((moment) => Math.abs(moment - time) <= TOGETHER);
    const others = new Set(items.filter((other, event) => other !== item && near(times[event])));
    for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  const bought = users.length;
  return [...counts]
    .map(([other, both]) => {
      const buyers = log.buyersOf(other).length;
      return {
        item: other,
        both,
        bought,
        lift: liftOf(both, bought, buyers, log.buyers),
        association: logLikelihoodRatio(both, bought, buyers, log.buyers),
      };
    })
    .filter(({ both, association }) => both >= LEAST_BOTH && association >= LEAST_ASSOCIATION)
    .sort((a, b) => b.association - a.association || a.item - b.item);
}
