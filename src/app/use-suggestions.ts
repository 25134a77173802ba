import { useEffect, useState } from 'react';
import type { Product } from '../core/catalogue';
import type { CatalogueIndex } from '../session/catalogue-index';
import { useSession } from '../session/use-session';

const MOST = 6;

/** The products a query would show first; none while they are looked for. Nobody waits for them: what fails suggests nothing. */
export function useSuggestions(query: string, index: CatalogueIndex | undefined): readonly Product[] {
  const { client } = useSession();
  const [answer, setAnswer] = useState<{ query: string; products: readonly Product[] }>();
  useEffect(() => {
    if (query === '' || !index) return;
    const stop = new AbortController();
    client.call('searchProducts', { query, most: MOST }, { signal: stop.signal }).then(
      ({ found }) => {
        const products = found.flatMap(({ item }) => index.byId.get(item) ?? []);
        if (!stop.signal.aborted) setAnswer({ query, products });
      },
      () => undefined,
    );
    return () => stop.abort();
  }, [client, query, index]);
  return answer?.query === query ? answer.products : [];
}
