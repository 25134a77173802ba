import type { Random } from '../../core/maths/random';
import { BRANDS } from '../catalogue/brands';
import type { Department } from '../catalogue/kinds';
import { DEPARTMENTS } from '../catalogue/kinds';
import { STYLES } from '../catalogue/styles';
import type { ShelfItem } from './shelf';

/** What a shopper likes, for as long as we know them. */
export interface Taste {
  /** How much of the browsing goes there; sums to 1. */
  readonly departments: Readonly<Record<Department, number>>;
  /** How many times likelier than another, by index into STYLES. */
  readonly styles: Float64Array;
  /** The same by index into BRANDS. */
  readonly brands: Float64Array;
  /** The price they are used to: 0 the cheapest of a kind, 1 the dearest. */
  readonly priceLevel: number;
}

const FIRST_STYLE = 6;
const SECOND_STYLE = 2.7;
/** The most liked brand against the least. */
const BRAND_ODDS = 9;
/** Liking falls to a half at this distance from the usual price level. */
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

/** Few brands are loved and most are as good as any other. */
function brandTastes(random: Random): Float64Array {
  const tastes = new Float64Array(BRANDS.length);
  for (let brand = 0; brand < tastes.length; brand++) {
    const u = random.next();
    tastes[brand] = 1 + (BRAND_ODDS - 1) * u * u * u;
  }
  return tastes;
}

/** How much this shopper likes this item among others of its kind: positive, relative. */
export function appealOf(taste: Taste, item: ShelfItem): number {
  const style = taste.styles[item.style] ?? 1;
  const brand = taste.brands[item.brand] ?? 1;
  return style * brand * priceAffinity(item.priceLevel - taste.priceLevel);
}

/** 1 at the same price level, a half at PRICE_TOLERANCE from it. */
export function priceAffinity(difference: number): number {
  return 1 / (1 + (difference / PRICE_TOLERANCE) ** 2);
}
