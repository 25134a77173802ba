import { DAY } from '../../shop/day';
import { type Interactions, isPosition } from '../interactions';

/** How many shoppers came to an item lately, and how many would have come at its usual rate. */
export interface TrendingItem {
  readonly item: number;
  /** Shoppers in the newest period. */
  readonly recent: number;
  /**
   * Expected in that period: the mean of the periods before, at how busy the shop was. At least 2.
   */
  readonly expected: number;
  /** Standard deviations of a Poisson count by which `recent` is above `usual`. */
  readonly zScore: number;
}

/** Length of a period, in days. */
export const TREND_DAYS = 14;
/** Fewer periods before the newest say little of what is usual. */
const LEAST_PERIODS = 3;
const LEAST_RECENT = 5;
/** Where fewer came, a handful is a rise: that is the chance of small numbers, or something new. */
const LEAST_USUAL = 2;
/** Of a thousand items that do not rise, about one looks as if it did. */
const LEAST_Z_SCORE = 3;

/**
 * Items that rise, the most surprising first: shoppers of the newest fortnight against the
 * fortnights before, a shopper counting once an item and fortnight. What hardly anybody came to
 * before is new, and does not rise.
 * @returns undefined where times are only positions, or there are too few fortnights
 */
export function trendingItems({ items, sequences, times }: Interactions): TrendingItem[] | undefined {
  let first = Number.POSITIVE_INFINITY;
  let newest = Number.NEGATIVE_INFINITY;
  for (const of of times)
    for (const time of of) {
      if (isPosition(time)) return undefined;
      first = Math.min(first, time);
      newest = Math.max(newest, time);
    }
  const length = TREND_DAYS * DAY;
  const before = Math.floor((newest - first) / length);
  if (!(before >= LEAST_PERIODS)) return undefined;

  const recent = new Float64Array(items.length);
  const earlier = new Float64Array(items.length);
  sequences.forEach((sequence, user) => {
    const counted = new Set<number>();
    sequence.forEach((item, event) => {
      const period = Math.floor((newest - times[user][event]) / length);
      const key = period * items.length + item;
      // What is left at the beginning of time is no whole period.
      if (period >= before || counted.has(key)) return;
      counted.add(key);
      if (period === 0) recent[item]++;
      else earlier[item]++;
    });
  });
  const sum = (counts: Float64Array) => counts.reduce((all, count) => all + count, 0);
  const busier = sum(recent) / Math.max(1, sum(earlier));
  return [...recent.keys()]
    .filter((item) => recent[item] >= LEAST_RECENT && earlier[item] * busier >= LEAST_USUAL)
    .map((item) => {
      const expected = earlier[item] * busier;
      return {
        item,
        recent: recent[item],
        expected,
        zScore: (recent[item] - expected) / Math.sqrt(expected),
      };
    })
    .filter(({ zScore }) => zScore >= LEAST_Z_SCORE)
    .sort((a, b) => b.zScore - a.zScore || a.item - b.item);
}
