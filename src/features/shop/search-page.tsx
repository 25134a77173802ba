import { useEffect, useRef } from 'react';
import { searchHref } from '../../core/address/address';
import { useProductSearch } from '../../session/goods/use-product-search';
import { useSession, useShop } from '../../session/use-session';
import { useTitle } from '../../session/use-title';
import { Link } from '../../ui/address/link';
import { useParameters } from '../../ui/address/use-address';
import { buttonClass } from '../../ui/controls/button';
import { EmptyState } from '../../ui/layout/empty-state';
import { useFormat, useShopText } from '../../ui/text/text';
import { DepartmentTiles } from './department-tiles';
import { Looking } from './search/looking';
import { recallSearch, rememberSearch } from './search/recent-searches';
import { SearchResults } from './search/search-results';
import styles from './search-page.module.css';

export default function SearchPage() {
  const text = useShopText();
  const query = (useParameters().get('q') ?? '').trim();
  const { index } = useShop();
  const { answer, problem, pending } = useProductSearch(query === '' ? null : { query });
  useEffect(() => {
    if (answer) rememberSearch(index, query, answer);
  }, [index, query, answer]);
  const found = answer ?? recallSearch(index, query);
  useRecordedSearch(query, found?.found.length);
  const words = text.shop.search;
  const title = query === '' ? words.emptyTitle : words.title(query);
  useTitle(title);

  if (query === '') return <Nothing title={words.emptyTitle} body={words.emptyBody} fewer={[]} />;
  if (problem) return <Nothing title={words.failed} body={text.shell.crashedBody} fewer={[]} />;
  if (!found) return <Looking title={title} />;
  if (found.found.length > 0)
    return <SearchResults key={query} heading={title} found={found} newest={!pending} />;
  return <Nothing title={words.nothingTitle(query)} body={words.nothingBody} fewer={found.fewer} />;
}

function Nothing(props: {
  title: string;
  body: string;
  fewer: readonly { readonly query: string; readonly results: number }[];
}) {
  const words = useShopText().shop.search;
  const format = useFormat();
  return (
    <>
      <EmptyState
        heading="h1"
        icon="search"
        title={props.title}
        action={
          props.fewer.length > 0 && (
            <div className={styles.shorter}>
              <p>{words.onlyWithout}</p>
              {props.fewer.map(({ query, results }) => (
                <Link key={query} href={searchHref(query)} className={buttonClass('secondary')}>
                  {words.suggestion(query, format.count(results))}
                </Link>
              ))}
            </div>
          )
        }
      >
        {props.body}
      </EmptyState>
      <DepartmentTiles />
    </>
  );
}

/** Records each query once, when its results are known, and not again for every filter. */
function useRecordedSearch(query: string, results: number | undefined) {
  const session = useSession();
  const recorded = useRef('');
  useEffect(() => {
    if (query === '' || results === undefined || recorded.current === query) return;
    recorded.current = query;
    void session.record([{ kind: 'search', query, results }]);
  }, [session, query, results]);
}
