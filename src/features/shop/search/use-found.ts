import { useEffect, useState } from 'react';
import { asProblem, type Problem } from '../../../core/problem';
import type { Rails } from '../../../core/recommendation/recommendation';
import type { FoundProducts } from '../../../core/shop/found-products';
import type { CatalogueIndex } from '../../../session/goods/catalogue-index';
import { useProductSearch } from '../../../session/goods/use-product-search';
import { useRails, useShop } from '../../../session/use-session';

/** What a query finds; neither part while it is looked for. */
interface Search {
  readonly found?: FoundProducts;
  readonly problem?: Problem;
  /** Made after the newest rails, with what models there are. */
  readonly newest?: boolean;
}

/** The last answers, so that going back to a search shows it at once. */
const answers = new WeakMap<CatalogueIndex, Map<string, FoundProducts>>();
const MOST_KEPT = 12;

function keep(index: CatalogueIndex, query: string, found: FoundProducts): void {
  const kept = answers.get(index) ?? new Map<string, FoundProducts>();
  answers.set(index, kept);
  kept.delete(query);
  kept.set(query, found);
  for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest);
}

/**
 * Searches for `query`, and again whenever what the models say of this shopper may have changed.
 */
export function useFound(query: string): Search {
  const search = useProductSearch();
  const { index } = useShop();
  const { rails } = useRails();
  const [answer, setAnswer] = useState<
    Omit<Search, 'newest'> & { readonly query: string; readonly rails?: Rails }
  >({
    query,
  });

  // New rails mean that the shopper or the models have changed.
  useEffect(() => {
    if (query === '') return;
    const stop = new AbortController();
    search({ query }, stop.signal).then(
      (found) => {
        keep(index, query, found);
        if (!stop.signal.aborted) setAnswer({ query, found, rails });
      },
      (error: unknown) => {
        if (!stop.signal.aborted) setAnswer({ query, problem: asProblem(error), rails });
      },
    );
    return () => stop.abort();
  }, [search, index, query, rails]);

  if (answer.query === query && (answer.found || answer.problem))
    return { found: answer.found, problem: answer.problem, newest: answer.rails === rails };
  return { found: answers.get(index)?.get(query) };
}
