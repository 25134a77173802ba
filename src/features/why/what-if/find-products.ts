import type { Product } from '../../../core/catalogue';

const MOST = 6;

/** Products whose title, kind or brand hold all the words of `query`, those whose title begins with it first; none for an empty query. */
export function findProducts(
  products: readonly Product[],
  query: string,
  without: ReadonlySet<string>,
): readonly Product[] {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const begins: Product[] = [];
  const holds: Product[] = [];
  for (const product of products) {
    if (without.has(product.id)) continue;
    const title = product.title.toLocaleLowerCase();
    const text = `${title} ${product.categories.at(-1)?.toLocaleLowerCase() ?? ''} ${product.brand?.toLocaleLowerCase() ?? ''}`;
    if (!words.every((word) => text.includes(word))) continue;
    (title.startsWith(words.join(' ')) ? begins : holds).push(product);
    if (begins.length === MOST) break;
  }
  return [...begins, ...holds].slice(0, MOST);
}
