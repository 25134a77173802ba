import { DAY } from '../../shop/day';
import { isPosition } from '../interactions';
import type { PurchaseLog } from './purchase-log';

/** How soon a kind of thing is bought again. */
export interface Repurchase {
  /** Half of those who bought it have bought it again after so many days. */
  readonly medianDays: number;
  /** Times it was bought again. */
  readonly repeats: number;
  /** Shoppers who bought it. */
  readonly shoppers: number;
}

const LEAST_REPEATS = 20;

/**
 * Median time between purchases of a kind, by the Kaplan-Meier estimate (1958): a shopper who has
 * not come back by the end of the log may still do so, and counts as waiting until then. Two
 * purchases within a day are one.
 * @param log of kinds, not of items
 * @returns by kind; none for what less than half ever buy again, or was bought again fewer than 20
 * times, and where times are only positions
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

/** The first time at which half or fewer still wait; undefined when more do to the end. */
export function kaplanMeierMedian(
  waits: readonly { readonly days: number; readonly ended: boolean }[],
): number | undefined {
  // Of equal waits those that ended come first: who is lost at that moment was still there.
  const ordered = waits.toSorted((a, b) => a.days - b.days || Number(b.ended) - Number(a.ended));
  let waiting = 1;
  for (const [i, { days, ended }] of ordered.entries()) {
    if (ended) waiting *= 1 - 1 / (ordered.length - i);
    if (waiting <= 0.5) return days;
  }
  return undefined;
}
