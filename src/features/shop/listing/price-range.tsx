import { useId, useMemo } from 'react';
import type { Product } from '../../../core/shop/catalogue';
import { useFormat, useShopText } from '../../../ui/text/text';
import styles from './filter-panel.module.css';
import { type Filters, priceBands } from './filters';

/**
 * Price bands with the number of products in each, and two fields for amounts in dollars, which
 * apply when a field loses the focus or Enter is pressed.
 */
export function PriceRange({
  products,
  filters,
  onChange,
}: {
  products: readonly Product[];
  filters: Filters;
  onChange: (filters: Filters) => void;
}) {
  const text = useShopText();
  const format = useFormat();
  const words = text.shop.listing;
  const bands = useMemo(() => priceBands(products, filters), [products, filters]);
  return (
    <fieldset className={styles.group}>
      <legend>{words.price}</legend>
      {bands.map(({ lowest, highest, count }) => {
        const chosen = filters.lowest === lowest && filters.highest === highest;
        const limits = chosen ? {} : { lowest, highest };
        return (
          <button
            key={lowest ?? 'lowest'}
            type="button"
            className={styles.band}
            aria-pressed={chosen}
            onClick={() => onChange({ ...filters, lowest: undefined, highest: undefined, ...limits })}
          >
            <span>{words.priceLimits(lowest, highest, format.price)}</span>
            <span className={styles.count}>{format.count(count)}</span>
          </button>
        );
      })}
      <div className={styles.range}>
        <Amount
          label={words.from}
          name={words.lowest}
          cents={filters.lowest}
          onChange={(lowest) => onChange({ ...filters, lowest })}
        />
        <Amount
          label={words.to}
          name={words.highest}
          cents={filters.highest}
          onChange={(highest) => onChange({ ...filters, highest })}
        />
      </div>
    </fieldset>
  );
}

function Amount({
  label,
  name,
  cents,
  onChange,
}: {
  label: string;
  name: string;
  cents: number | undefined;
  onChange: (cents: number | undefined) => void;
}) {
  const id = useId();
  const take = (field: HTMLInputElement) => {
    const amount = field.valueAsNumber;
    const next = Number.isFinite(amount) && amount >= 0 ? Math.round(amount * 100) : undefined;
    if (next !== cents) onChange(next);
  };
  return (
    <div className={styles.amount}>
      <label htmlFor={id}>{label}</label>
      <input
        // A new key empties the field when the filter is removed elsewhere.
        key={cents ?? 'none'}
        id={id}
        type="number"
        inputMode="decimal"
        min={0}
        step="any"
        aria-label={name}
        defaultValue={cents === undefined ? '' : cents / 100}
        onBlur={(event) => take(event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take(event.currentTarget);
        }}
      />
    </div>
  );
}
