import type { Product } from '../../../core/shop/catalogue';

/**
 * A fact of the catalogue that is true of both products. It is not a cause; the page shows it
 * beside the measured reason.
 */
interface CommonFact {
  readonly fact: 'brand' | 'category' | 'style' | 'material' | 'colour';
  readonly value: string;
}

/** What two products have in common, the most specific facts first; at most three. */
export function commonFacts(a: Product, b: Product): readonly CommonFact[] {
  const facts: CommonFact[] = [];
  const narrowest = a.categories.findLast((category) => b.categories.includes(category));
  if (narrowest !== undefined) facts.push({ fact: 'category', value: narrowest });
  for (const fact of ['brand', 'style', 'material', 'colour'] as const) {
    const value = a[fact];
    if (value !== undefined && value !== '' && value === b[fact]) facts.push({ fact, value });
  }
  return facts.slice(0, 3);
}
