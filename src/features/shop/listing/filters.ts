import { departmentsOf, type Product, subcategoriesOf } from '../../../core/shop/catalogue';

/** How a shopper narrows down a list. An empty list of names lets everything through. */
export interface Filters {
  readonly departments: readonly string[];
  readonly brands: readonly string[];
  readonly colours: readonly string[];
  /** Categories below the departments. */
  readonly categories: readonly string[];
  /** In cents, inclusive. Products without a price pass no limit. */
  readonly lowest?: number;
  readonly highest?: number;
  readonly onPromotion: boolean;
  readonly inStock: boolean;
}

export const noFilters: Filters = {
  departments: [],
  brands: [],
  colours: [],
  categories: [],
  onPromotion: false,
  inStock: false,
};

export const FACETS = ['departments', 'categories', 'brands', 'colours'] as const;
export type Facet = (typeof FACETS)[number];

export const onPromotion = ({ price, listPrice }: Product) =>
  price !== undefined && listPrice !== undefined && listPrice > price;

/** The values of a product in one facet. */
function facetValues(product: Product, facet: Facet): readonly string[] {
  switch (facet) {
    case 'departments':
      return departmentsOf(product);
    case 'brands':
      return product.brand === undefined ? [] : [product.brand];
    case 'colours':
      return product.colour === undefined ? [] : [product.colour];
    case 'categories':
      return subcategoriesOf(product);
  }
}

/** A product passes when it has any of the chosen names in every facet, and meets all limits. */
export function passes(product: Product, filters: Filters): boolean {
  const { lowest, highest } = filters;
  const within = (facet: Facet) => {
    const chosen = filters[facet];
    return chosen.length === 0 || facetValues(product, facet).some((value) => chosen.includes(value));
  };
  return (
    FACETS.every(within) &&
    (lowest === undefined || (product.price !== undefined && product.price >= lowest)) &&
    (highest === undefined || (product.price !== undefined && product.price <= highest)) &&
    (!filters.onPromotion || onPromotion(product)) &&
    (!filters.inStock || product.stock !== 0)
  );
}

interface FacetOption {
  readonly value: string;
  /** Products that would be listed if only this value were chosen in its facet. */
  readonly count: number;
}

/**
 * The values of one facet that some of the products have and others do not, the most frequent
 * first, so that the order stays while filters change. Chosen values are always among them.
 */
export function facetOptions(products: readonly Product[], filters: Filters, facet: Facet): FacetOption[] {
  const others = { ...filters, [facet]: [] };
  const totals = new Map<string, number>(filters[facet].map((value) => [value, 0]));
  const counts = new Map<string, number>();
  for (const product of products) {
    const counted = passes(product, others);
    for (const value of facetValues(product, facet)) {
      totals.set(value, (totals.get(value) ?? 0) + 1);
      if (counted) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return [...totals]
    .filter(([value, total]) => total < products.length || filters[facet].includes(value))
    .sort(([a, x], [b, y]) => y - x || a.localeCompare(b))
    .map(([value]) => ({ value, count: counts.get(value) ?? 0 }));
}

interface PriceBand {
  /** In cents, inclusive; absent where the band is open. */
  readonly lowest?: number;
  readonly highest?: number;
  /** Products that would be listed with this band in place of the chosen prices. */
  readonly count: number;
}

/** With fewer prices than this there are no bands. */
const FEWEST_PRICES = 8;
const BANDS = 4;

/** Up to four bands with about equally many products, at round amounts. */
export function priceBands(products: readonly Product[], filters: Filters): readonly PriceBand[] {
  const prices = products.flatMap(({ price }) => price ?? []).sort((a, b) => a - b);
  if (prices.length < FEWEST_PRICES) return [];
  const bounds = Array.from({ length: BANDS - 1 }, (_, i) =>
    roundAmount(prices[Math.floor(((i + 1) * prices.length) / BANDS)]),
  );
  const inner = [...new Set(bounds)].filter(
    (bound) => bound > prices[0] && bound <= prices[prices.length - 1],
  );
  if (inner.length === 0) return [];
  const edges = [undefined, ...inner, undefined];
  return edges.slice(1).map((edge, i) => {
    const band = {
      ...(edges[i] !== undefined && { lowest: edges[i] }),
      // Just below the beginning of the next band.
      ...(edge !== undefined && { highest: edge - 1 }),
    };
    const asked = { ...filters, lowest: undefined, highest: undefined, ...band };
    return { ...band, count: products.filter((product) => passes(product, asked)).length };
  });
}

/** To whole dollars below 20, to fives below 100, to tens below 500, to fifties above. */
function roundAmount(cents: number): number {
  const step = cents < 2_000 ? 100 : cents < 10_000 ? 500 : cents < 50_000 ? 1_000 : 5_000;
  return Math.round(cents / step) * step;
}
