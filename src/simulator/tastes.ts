import type { Department } from '../core/kinds';
import { DEPARTMENTS } from '../core/kinds';
import type { Random } from '../core/random';
import { BRANDS } from './brands';
import type { ShelfItem } from './shelf';
import { STYLES } from './styles';

/** What a shopper likes, for as long as we know them. */
export interface Taste {
  /** How much of the browsing goes there; sums to 1. */
  readonly departments: Readonly<Record<Department, number>>;
  /** Log-odds by index into STYLES. */
  readonly styles: Float64Array;
  /** Log-odds by index into BRANDS. */
  readonly brands: Float64Array;
  /** The price they are used to: 0 the cheapest of a kind, 1 the dearest. */
  readonly priceLevel: number;
}

const FIRST_STYLE = 1.8;
const SECOND_STYLE = 1;
const BRAND_SPREAD = 0.7;
/** How fast liking falls with distance from the usual price. */
const PRICE_SHARPNESS = 3.5;

export function makeTaste(random: Random): Taste {
  const shares = DEPARTMENTS.map(() => Math.exp(1.5 * random.normal()));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const styles = new Float64Array(STYLES.length);
  const first = random.integer(STYLES.length);
  const second = random.integer(STYLES.length);
  styles[second] = SECOND_STYLE;
  styles[first] = FIRST_STYLE;
  return {
    departments: Object.fromEntries(
      DEPARTMENTS.map((department, i) => [department, (shares[i] ?? 0) / total]),
    ) as Record<Department, number>,
    styles,
    brands: Float64Array.from(BRANDS, () => BRAND_SPREAD * random.normal()),
    priceLevel: Math.min(1, Math.max(0, 0.5 + 0.3 * random.normal())),
  };
}

/** How much this shopper likes this item among others of its kind: positive, relative. */
export function liking(taste: Taste, item: ShelfItem): number {
  const style = taste.styles[item.style] ?? 0;
  const brand = taste.brands[item.brand] ?? 0;
  return Math.exp(style + brand - PRICE_SHARPNESS * Math.abs(item.priceLevel - taste.priceLevel));
}
