import type { Product } from '../../../core/shop/catalogue';

export const SORTS = ['relevance', 'popular', 'newest', 'price-up', 'price-down', 'title'] as const;
export type Sort = (typeof SORTS)[number];

/**
 * The orders that make sense for these products; `relevance` only for products that come ranked.
 */
export function sortsFor(products: readonly Product[], ranked: boolean): readonly Sort[] {
  const priced = products.some((product) => product.price !== undefined);
  const dated = products.some((product) => product.launchedAt !== undefined);
  const means: Record<Sort, boolean> = {
    relevance: ranked,
    popular: true,
    newest: dated,
    'price-up': priced,
    'price-down': priced,
    title: true,
  };
  return SORTS.filter((sort) => means[sort]);
}

/**
 * Returns a new array. Products without the value come last in both directions; ties keep their
 * order.
 *
 * @param popularity rank in the community, 0 is the most popular
 */
export function sortProducts(
  products: readonly Product[],
  sort: Sort,
  popularity: (item: string) => number,
): Product[] {
  const by = (key: (product: Product) => number | undefined, direction: 1 | -1) =>
    products.toSorted((a, b) => {
      const [x, y] = [key(a), key(b)];
      if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
      return direction * (x - y);
    });
  switch (sort) {
    case 'relevance':
      return [...products];
    case 'popular':
      return by((product) => popularity(product.id), 1);
    case 'newest':
      return by((product) => product.launchedAt, -1);
    case 'price-up':
      return by((product) => product.price, 1);
    case 'price-down':
      return by((product) => product.price, -1);
    case 'title':
      return products.toSorted((a, b) => a.title.localeCompare(b.title));
  }
}
