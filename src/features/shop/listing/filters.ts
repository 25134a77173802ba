import type { Product } from '../../../core/catalogue';

/** What a shopper narrows a list down to. An empty list of names lets everything through. */
export interface Filters {
  readonly brands: readonly string[];
  readonly colours: readonly string[];
  /** Categories below the department. */
  readonly categories: readonly string[];
  /** Cents, inclusive. Products without a price pass no limit. */
  readonly lowest?: number;
  readonly highest?: number;
  readonly onPromotion: boolean;
  readonly inStock: boolean;
}

export const noFilters: Filters = {
  brands: [],
  colours: [],
  categories: [],
  onPromotion: false,
  inStock: false,
};

export type Facet = 'brands' | 'colours' | 'categories';

export const onPromotion = ({ price, listPrice }: Product) =>
  price !== undefined && listPrice !== undefined && listPrice > price;

/** What a product offers to one facet. */
export function facetValues(product: Product, facet: Facet): readonly string[] {
  switch (facet) {
    case 'brands':
      return product.brand === undefined ? [] : [product.brand];
    case 'colours':
      return product.colour === undefined ? [] : [product.colour];
    case 'categories':
      return product.categories.slice(1);
  }
}

/** Names within a facet are alternatives; facets and limits must all be met. */
export function passes(product: Product, filters: Filters): boolean {
  const { lowest, highest } = filters;
  const within = (facet: Facet) => {
    const chosen = filters[facet];
    return chosen.length === 0 || facetValues(product, facet).some((value) => chosen.includes(value));
  };
  return (
    within('brands') &&
    within('colours') &&
    within('categories') &&
    (lowest === undefined || (product.price !== undefined && product.price >= lowest)) &&
    (highest === undefined || (product.price !== undefined && product.price <= highest)) &&
    (!filters.onPromotion || onPromotion(product)) &&
    (!filters.inStock || product.stock !== 0)
  );
}

export interface FacetOption {
  readonly value: string;
  /** Products that would be listed with this value chosen alone in its facet. */
  readonly count: number;
}

/**
 * All values of one facet, those that most of the products have first, so that the order stays while filters change.
 * Chosen values are always among them.
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
    .sort(([a, x], [b, y]) => y - x || a.localeCompare(b))
    .map(([value]) => ({ value, count: counts.get(value) ?? 0 }));
}
