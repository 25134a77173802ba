import { DAY } from '../../shop/day';
import { type Interactions, isPosition } from '../interactions';

/** An item with more shoppers lately than usual. */
export interface TrendingItem {
  readonly item: number;
  /** Shoppers in the newest period. */
  readonly recent: number;
  /**
   * Shoppers expected in that period: the item's share of the earlier periods, scaled by how busy
   * the shop was in the newest. At least 2.
   */
  readonly expected: number;
  /**
   * (recent - expected) / sqrt(expected): standard deviations of a Poisson count above the mean.
   */
  readonly zScore: number;
}

/** Length of a period, in days. */
export const TREND_DAYS = 14;
/** Fewest earlier periods for a reliable baseline. */
const LEAST_PERIODS = 3;
const LEAST_RECENT = 5;
/** Fewest expected shoppers: below, a few shoppers more are chance, or the item is new. */
const LEAST_USUAL = 2;
/** By chance about one item in a thousand passes it. */
const LEAST_Z_SCORE = 3;

/**
 * Trending items, the largest z-score first: shoppers of the newest fortnight compared with the
 * fortnights before. A shopper counts once an item and fortnight. An item with hardly any
 * shoppers before is new rather than trending, and left out.
 * @returns undefined where times are only positions, or where there are too few fortnights
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
      // The oldest events do not fill a whole period and are ignored.
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
