import { DAY } from '../../shop/day';
import { isPosition } from '../interactions';
import type { PurchaseLog } from './purchase-log';

/** How soon a kind of product is bought again. */
export interface Repurchase {
  /** Days until half of those who bought it have bought it again. */
  readonly medianDays: number;
  /** How often it was bought again, over all shoppers. */
  readonly repeats: number;
  /** Shoppers who bought it. */
  readonly shoppers: number;
}

const LEAST_REPEATS = 20;

/**
 * Median time between purchases of a kind, by the Kaplan-Meier estimate (1958): a shopper who has
 * not bought again by the end of the log is censored at that time. Two purchases within a day count
 * as one.
 * @param log purchases of kinds, not of items
 * @returns by kind; a kind is absent where fewer than half of the shoppers ever buy it again, where
 * it was bought again fewer than 20 times, and where times are only positions
 */
export function repurchasesOf({ purchases }: PurchaseLog): Map<number, Repurchase> {
  const waits = new Map<number, { days: number; ended: boolean }[]>();
  const shoppers = new Map<number, number>();
  const end = purchases.reduce((last, { times }) => Math.max(last, times.at(-1) ?? last), 0);
  if (isPosition(end)) return new Map();
  for (const { items, times } of purchases) {
    const latest = new Map<number, number>();
    const wait = (kind: number, from: number, to: number, ended: boolean) => {
      const known = waits.get(kind) ?? [];
      known.push({ days: (to - from) / DAY, ended });
      waits.set(kind, known);
    };
    items.forEach((kind, event) => {
      const [before, time] = [latest.get(kind), times[event]];
      if (before === undefined) shoppers.set(kind, (shoppers.get(kind) ?? 0) + 1);
      else if (time - before < DAY) return;
      else wait(kind, before, time, true);
      latest.set(kind, time);
    });
    for (const [kind, time] of latest) wait(kind, time, end, false);
  }
  const found = new Map<number, Repurchase>();
  for (const [kind, all] of waits) {
    const repeats = all.filter(({ ended }) => ended).length;
    const medianDays = repeats < LEAST_REPEATS ? undefined : kaplanMeierMedian(all);
    if (medianDays !== undefined) found.set(kind, { medianDays, repeats, shoppers: shoppers.get(kind) ?? 0 });
  }
  return found;
}

/**
 * The Kaplan-Meier median: the first time at which the estimated share of those still waiting is
 * 1/2 or less; undefined where it stays above 1/2.
 * @param waits `ended` is false for a censored wait
 */
export function kaplanMeierMedian(
  waits: readonly { readonly days: number; readonly ended: boolean }[],
): number | undefined {
  // Of equal waits the ended ones come first: a wait censored at a time was still at risk then.
  const ordered = waits.toSorted((a, b) => a.days - b.days || Number(b.ended) - Number(a.ended));
  let waiting = 1;
  for (const [i, { days, ended }] of ordered.entries()) {
    if (ended) waiting *= 1 - 1 / (ordered.length - i);
    if (waiting <= 0.5) return days;
  }
  return undefined;
}
