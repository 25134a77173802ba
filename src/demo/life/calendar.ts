import type { Random } from '../../core/maths/random';
import { DAY } from '../../core/shop/day';

const HOUR = 3_600_000;

/**
 * No visit begins later than this before the end of the simulated period, so that every visit fits.
 */
export const LONGEST_VISIT = 3 * HOUR;

/** The simulated period, milliseconds since the epoch. */
export interface Period {
  readonly start: number;
  readonly end: number;
}

/**
 * The `days` whole UTC days before the day of `now`. On another day the community is the same,
 * shifted by whole days, so a model trained yesterday is still valid. Times are whole milliseconds,
 * so that the shift is exact.
 */
export function periodBefore(now: number, days: number): Period {
  const end = Math.floor(now / DAY) * DAY;
  return { start: end - days * DAY, end };
}

/**
 * A random time on the day of `time` when people shop: mostly evenings, some at lunch, few at
 * night.
 */
export function shoppingHour(time: number, random: Random): number {
  const evening = random.next() < 0.65;
  const hour = evening ? 19.5 + 1.6 * random.normal() : 13 + 3 * random.normal();
  return Math.floor(time / DAY) * DAY + Math.round(Math.min(23.5, Math.max(6, hour)) * HOUR);
}
