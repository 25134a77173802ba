import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { NotInterested } from '../../../components/not-interested';
import { ProductTile } from '../../../components/product-tile';
import { addressOf } from '../../../core/address/address';
import type { Product } from '../../../core/shop/catalogue';
import type { Placement } from '../../../core/shop/events';
import { useShop } from '../../../session/use-session';
import { changeAddress, useParameters, usePath } from '../../../ui/address/use-address';
import { Button } from '../../../ui/controls/button';
import { Select } from '../../../ui/controls/select';
import { EmptyState } from '../../../ui/layout/empty-state';
import { Dialog } from '../../../ui/overlays/dialog';
import { VirtualGrid } from '../../../ui/product/virtual-grid';
import { useFormat, useShopText } from '../../../ui/text/text';
import { ActiveFilters, activeCount } from './active-filters';
import { FilterPanel } from './filter-panel';
import { type Filters, noFilters, passes } from './filters';
import styles from './listing.module.css';
import { type ListingState, readListing, writeListing } from './listing-query';
import { type Sort, sortProducts, sortsFor } from './sorts';

/**
 * Products with filters and sorting, both kept in the address.
 *
 * @param heading shown above the list
 * @param ranked the products come best first (a search), and are listed so unless sorted otherwise
 * @param tools further controls for this list
 * @param footOf the bottom of a card; it gets the listed products, filters applied, in the list's
 * own order
 */
export function Listing({
  heading,
  products,
  place,
  ranked = false,
  tools,
  footOf,
}: {
  heading: string;
  products: readonly Product[];
  place: Placement['rail'];
  ranked?: boolean;
  tools?: ReactNode;
  footOf?: (product: Product, listed: readonly Product[]) => ReactNode;
}) {
  const text = useShopText();
  const format = useFormat();
  const { index } = useShop();
  const parameters = useParameters();
  const path = usePath() ?? '/';
  const [choosing, setChoosing] = useState(false);

  const state = useMemo(() => readListing(parameters), [parameters]);
  const { filters } = state;
  const sorts = sortsFor(products, ranked);
  const ownSort: Sort = ranked ? 'relevance' : 'popular';
  const sort = state.sort !== undefined && sorts.includes(state.sort) ? state.sort : ownSort;
  const listed = useMemo(
    () =>
      sortProducts(
        products.filter((product) => passes(product, filters)),
        sort,
        index.popularity,
      ),
    [products, filters, sort, index],
  );

  const foot = sort === ownSort ? footOf : undefined;
  const draw = useCallback(
    (at: number) => {
      const product = listed[at];
      return (
        product && (
          <ProductTile
            product={product}
            heading="h2"
            near
            priced={index.priced}
            placement={{ rail: place, position: at }}
            beside={<NotInterested product={product} />}
            foot={foot?.(product, listed)}
          />
        )
      );
    },
    [listed, index, place, foot],
  );

  const update = (change: Partial<ListingState>) =>
    changeAddress(addressOf(path, writeListing({ ...state, ...change }, parameters)));
  const setFilters = (next: Filters) => update({ filters: next });
  const panel = <FilterPanel products={products} filters={filters} onChange={setFilters} />;
  const active = activeCount(filters);

  return (
    <div className={styles.layout}>
      <aside className={styles.side} aria-label={text.shop.listing.filters}>
        {panel}
      </aside>
      <div className={styles.main}>
        <header className={styles.header}>
          <h1>{heading}</h1>
          <div className={styles.tools}>
            <p role="status" className={styles.count}>
              {text.shop.listing.results(format.count(listed.length), listed.length)}
            </p>
            <span className={styles.narrowOnly}>
              <Button icon="filter" onClick={() => setChoosing(true)}>
                {text.shop.listing.showFilters(active)}
              </Button>
            </span>
            <Select
              label={text.shop.listing.sort}
              value={sort}
              options={sorts.map((value) => ({ value, label: text.shop.listing.sorts[value] }))}
              onChange={(chosen) => update({ sort: chosen === ownSort ? undefined : chosen })}
            />
          </div>
          {tools}
          <ActiveFilters filters={filters} onChange={setFilters} />
        </header>
        {listed.length === 0 ? (
          <EmptyState
            icon="filter"
            title={text.shop.listing.nothingTitle}
            action={<Button onClick={() => setFilters(noFilters)}>{text.shop.listing.clear}</Button>}
          >
            {text.shop.listing.nothingBody}
          </EmptyState>
        ) : (
          <VirtualGrid
            label={heading}
            count={listed.length}
            keyOf={(at) => listed[at]?.id ?? String(at)}
            draw={draw}
          />
        )}
      </div>
      {choosing && (
        <Dialog
          title={text.shop.listing.filters}
          place="end"
          onClose={() => setChoosing(false)}
          footer={
            <>
              <Button onClick={() => setFilters(noFilters)} disabled={active === 0}>
                {text.shop.listing.clear}
              </Button>
              <Button look="primary" onClick={() => setChoosing(false)}>
                {text.shop.listing.showResults(
                  text.shop.listing.results(format.count(listed.length), listed.length),
                )}
              </Button>
            </>
          }
        >
          {panel}
        </Dialog>
      )}
    </div>
  );
}
