import { type ReactNode, useId, useMemo, useState } from 'react';
import type { Product } from '../../../core/shop/catalogue';
import { useGoods } from '../../../session/goods/goods';
import { Swatch } from '../../../ui/product/swatch';
import { useFormat, useShopText } from '../../../ui/text/text';
import styles from './filter-panel.module.css';
import { type Facet, type Filters, facetOptions, onPromotion } from './filters';
import { PriceRange } from './price-range';

/** Values of a facet shown before "more". */
const FIRST = 7;

/** Offers only filters in which these products differ. */
export function FilterPanel({
  products,
  filters,
  onChange,
}: {
  products: readonly Product[];
  filters: Filters;
  onChange: (filters: Filters) => void;
}) {
  const text = useShopText();
  const words = text.shop.listing;
  const goods = useGoods();
  const options = useMemo(
    () => ({
      departments: facetOptions(products, filters, 'departments'),
      categories: facetOptions(products, filters, 'categories'),
      brands: facetOptions(products, filters, 'brands'),
      colours: facetOptions(products, filters, 'colours'),
    }),
    [products, filters],
  );
  const group = (facet: Facet, title: string, name?: (value: string) => ReactNode) => (
    <FacetGroup
      title={title}
      options={options[facet]}
      chosen={filters[facet]}
      name={name}
      onChange={(values) => onChange({ ...filters, [facet]: values })}
    />
  );
  const priced = products.some((product) => product.price !== undefined);
  const reducible = products.some(onPromotion);
  const stocked = products.some((product) => product.stock === 0);
  return (
    <div className={styles.panel}>
      {group('departments', words.department, goods.category)}
      {group('categories', words.category, goods.category)}
      {group('brands', words.brand)}
      {group('colours', words.colour, (colour) => (
        <>
          <Swatch colour={colour} />
          {text.shop.sentenceCase(goods.colour(colour))}
        </>
      ))}
      {priced && <PriceRange products={products} filters={filters} onChange={onChange} />}
      {(reducible || stocked) && (
        <fieldset className={styles.group}>
          <legend>{words.availability}</legend>
          {reducible && (
            <Choice
              checked={filters.onPromotion}
              onChange={(checked) => onChange({ ...filters, onPromotion: checked })}
            >
              {words.onPromotion}
            </Choice>
          )}
          {stocked && (
            <Choice
              checked={filters.inStock}
              onChange={(checked) => onChange({ ...filters, inStock: checked })}
            >
              {words.inStock}
            </Choice>
          )}
        </fieldset>
      )}
    </div>
  );
}

function FacetGroup({
  title,
  options,
  chosen,
  name = (value) => value,
  onChange,
}: {
  title: string;
  options: readonly { readonly value: string; readonly count: number }[];
  chosen: readonly string[];
  name?: (value: string) => ReactNode;
  onChange: (values: readonly string[]) => void;
}) {
  const text = useShopText();
  const format = useFormat();
  const [all, setAll] = useState(false);
  if (options.length < 2 && chosen.length === 0) return null;
  const shown = all ? options : options.filter(({ value }, at) => at < FIRST || chosen.includes(value));
  const hidden = options.length - shown.length;
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      {shown.map(({ value, count }) => (
        <Choice
          key={value}
          checked={chosen.includes(value)}
          count={format.count(count)}
          onChange={(checked) =>
            onChange(checked ? [...chosen, value] : chosen.filter((other) => other !== value))
          }
        >
          {name(value)}
        </Choice>
      ))}
      {(hidden > 0 || all) && options.length > FIRST && (
        <button type="button" className={styles.more} onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? text.shop.listing.fewerOptions : text.shop.listing.moreOptions(format.count(hidden))}
        </button>
      )}
    </fieldset>
  );
}

function Choice({
  checked,
  count,
  onChange,
  children,
}: {
  checked: boolean;
  count?: string;
  onChange: (checked: boolean) => void;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <input id={id} type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <label htmlFor={id}>
        <span className={styles.name}>{children}</span>
        {count !== undefined && <span className={styles.count}>{count}</span>}
      </label>
    </div>
  );
}
