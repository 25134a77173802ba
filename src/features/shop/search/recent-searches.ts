import type { FoundProducts } from '../../../core/shop/found-products';
import type { CatalogueIndex } from '../../../session/goods/catalogue-index';

/** The last answers for each catalogue, so that going back to a search shows it at once. */
const answers = new WeakMap<CatalogueIndex, Map<string, FoundProducts>>();
const MOST_KEPT = 12;

export function rememberSearch(index: CatalogueIndex, query: string, found: FoundProducts): void {
  const kept = answers.get(index) ?? new Map<string, FoundProducts>();
  answers.set(index, kept);
  kept.delete(query);
  kept.set(query, found);
  for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest);
}

/** What the query found last; undefined when that is not known any more. */
export function recallSearch(index: CatalogueIndex, query: string): FoundProducts | undefined {
  return answers.get(index)?.get(query);
}
