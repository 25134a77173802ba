import { useEffect, useMemo, useRef } from 'react';
import { Link } from 'wouter';
import type { Catalogue } from '../../core/catalogue';
import type { CatalogueIndex } from '../../session/catalogue-index';
import { useSession, useShop } from '../../session/use-session';
import { useTitle } from '../../session/use-title';
import { buttonClass } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { searchHref, useQuery } from '../../ui/links';
import { useFormat, useShopText } from '../../ui/text/text';
import { DepartmentTiles } from './department-tiles';
import { Listing } from './listing/listing';
import { createSearchIndex, type SearchIndex, shorterQueries } from './search/search-index';
import styles from './search-page.module.css';

export default function SearchPage() {
  const text = useShopText();
  const format = useFormat();
  const { index, catalogue } = useShop();
  const query = (useQuery().get('q') ?? '').trim();
  const search = searchIndexOf(catalogue, index);
  const found = useMemo(() => search.search(query), [search, query]);
  useRecordedSearch(query, found.length);
  const words = text.shop.search;
  useTitle(query === '' ? words.emptyTitle : words.title(query));

  if (found.length > 0)
    return <Listing key={query} heading={words.title(query)} products={found} place="search" ranked />;
  const shorter = shorterQueries(search, query);
  return (
    <>
      <EmptyState
        heading="h1"
        icon="search"
        title={query === '' ? words.emptyTitle : words.nothingTitle(query)}
        action={
          shorter.length > 0 && (
            <div className={styles.shorter}>
              <p>{words.onlyWithout}</p>
              {shorter.map((suggestion) => (
                <Link
                  key={suggestion.query}
                  href={searchHref(suggestion.query)}
                  className={buttonClass('secondary')}
                >
                  {words.suggestion(suggestion.query, format.count(suggestion.results))}
                </Link>
              ))}
            </div>
          )
        }
      >
        {query === '' ? words.emptyBody : words.nothingBody}
      </EmptyState>
      <DepartmentTiles />
    </>
  );
}

const indexes = new WeakMap<CatalogueIndex, SearchIndex>();

/** Made once for a catalogue, and kept as long as the catalogue is. */
function searchIndexOf(catalogue: Catalogue, index: CatalogueIndex): SearchIndex {
  const made = indexes.get(index) ?? createSearchIndex(catalogue.products, index.popularity);
  indexes.set(index, made);
  return made;
}

/** Each query once, not again for every filter on its results. */
function useRecordedSearch(query: string, results: number) {
  const session = useSession();
  const recorded = useRef('');
  useEffect(() => {
    if (query === '' || recorded.current === query) return;
    recorded.current = query;
    void session.record([{ kind: 'search', query, results }]);
  }, [session, query, results]);
}
