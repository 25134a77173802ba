import { useEffect, useState } from 'react';
import type { Product } from '../../core/shop/catalogue';
import type { CatalogueIndex } from './catalogue-index';
import { useProductSearch } from './use-product-search';

/**
 * The products a query would show first, at most `most`; undefined while they are looked for.
 * Nobody waits for them: what fails suggests nothing.
 *
 * @param index absent while the shop opens
 */
export function useSuggestions(
  query: string,
  index: CatalogueIndex | undefined,
  most: number,
): readonly Product[] | undefined {
  const search = useProductSearch();
  const [answer, setAnswer] = useState<{ query: string; products: readonly Product[] }>();
  useEffect(() => {
    if (query === '' || !index) return;
    const stop = new AbortController();
    search({ query, most }, stop.signal).then(
      ({ found }) => {
        const products = found.flatMap(({ item }) => index.byId.get(item) ?? []);
        if (!stop.signal.aborted) setAnswer({ query, products });
      },
      () => undefined,
    );
    return () => stop.abort();
  }, [search, query, index, most]);
  return answer?.query === query ? answer.products : undefined;
}
