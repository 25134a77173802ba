import { groupOf, type Product } from './catalogue';

/** Fewest prices in a group for price levels within it. */
const LEAST_PRICED = 5;

/**
 * Price level of each product among those of its kind, or of its department where the kind has
 * fewer than five prices: 0 is the cheapest, 1 the dearest, equal prices share the middle of their
 * places. NaN where the product has no price, or where its department has too few. [products]
 */
export function priceLevels(products: readonly Product[]): Float64Array {
  const kinds = pricesBy(products, groupOf);
  const departments = pricesBy(products, ({ categories }) => categories[0] ?? '');
  return Float64Array.from(products, (product) => {
    const { price, categories } = product;
    if (price === undefined) return Number.NaN;
    const prices = [kinds.get(groupOf(product)), departments.get(categories[0] ?? '')].find(
      (found) => found !== undefined && found.length >= LEAST_PRICED,
    );
    if (!prices) return Number.NaN;
    const below = countBelow(prices, price);
    const equal = countBelow(prices, price + 1) - below;
    return (below + (equal - 1) / 2) / (prices.length - 1);
  });
}

/** How many of the sorted prices, whole cents, are below this one. */
function countBelow(sorted: Float64Array, price: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < price) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The prices of each group, ascending. */
function pricesBy(
  products: readonly Product[],
  nameOf: (product: Product) => string,
): ReadonlyMap<string, Float64Array> {
  const groups = new Map<string, number[]>();
  for (const product of products) {
    if (product.price === undefined) continue;
    const known = groups.get(nameOf(product));
    if (known) known.push(product.price);
    else groups.set(nameOf(product), [product.price]);
  }
  return new Map([...groups].map(([name, prices]) => [name, Float64Array.from(prices).sort()]));
}
