import type { Random } from '../../core/maths/random';
import { BRANDS } from '../catalogue/brands';
import type { Department } from '../catalogue/kinds';
import { DEPARTMENTS } from '../catalogue/kinds';
import { STYLES } from '../catalogue/styles';
import type { ShelfItem } from './shelf';

/** A shopper's lasting taste. */
export interface Taste {
  /** Part of the browsing in each department; sums to 1. */
  readonly departments: Readonly<Record<Department, number>>;
  /** Relative odds of each style, by index into STYLES. */
  readonly styles: Float64Array;
  /** Relative odds of each brand, by index into BRANDS. */
  readonly brands: Float64Array;
  /** Usual price level: 0 the cheapest of a kind, 1 the dearest. */
  readonly priceLevel: number;
}

const FIRST_STYLE = 6;
const SECOND_STYLE = 2.7;
/** Odds of the most liked brand against the least liked. */
const BRAND_ODDS = 9;
/** Distance from the usual price level at which the affinity is a half. */
const PRICE_TOLERANCE = 0.22;

export function makeTaste(random: Random): Taste {
  const shares = DEPARTMENTS.map(() => Math.exp(1.5 * random.normal()));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const styles = new Float64Array(STYLES.length).fill(1);
  const first = random.integer(STYLES.length);
  const second = random.integer(STYLES.length);
  styles[second] = SECOND_STYLE;
  styles[first] = FIRST_STYLE;
  return {
    departments: Object.fromEntries(
      DEPARTMENTS.map((department, i) => [department, (shares[i] ?? 0) / total]),
    ) as Record<Department, number>,
    styles,
    brands: brandTastes(random),
    priceLevel: Math.min(1, Math.max(0, 0.5 + 0.3 * random.normal())),
  };
}

/** A few brands have high odds; most are about equal. */
function brandTastes(random: Random): Float64Array {
  const tastes = new Float64Array(BRANDS.length);
  for (let brand = 0; brand < tastes.length; brand++) {
    const u = random.next();
    tastes[brand] = 1 + (BRAND_ODDS - 1) * u * u * u;
  }
  return tastes;
}

/** The shopper's relative odds of choosing this item among others of its kind; positive. */
export function appealOf(taste: Taste, item: ShelfItem): number {
  const style = taste.styles[item.style] ?? 1;
  const brand = taste.brands[item.brand] ?? 1;
  return style * brand * priceAffinity(item.priceLevel - taste.priceLevel);
}

/** 1 at the same price level, 1/2 at a distance of PRICE_TOLERANCE. */
export function priceAffinity(difference: number): number {
  return 1 / (1 + (difference / PRICE_TOLERANCE) ** 2);
}
