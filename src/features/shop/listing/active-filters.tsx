import { useGoods } from '../../../session/goods/goods';
import { RemovableChip } from '../../../ui/controls/chip';
import { useFormat, useShopText } from '../../../ui/text/text';
import { FACETS, type Filters, noFilters } from './filters';
import styles from './listing.module.css';

/** How many filters are on; both ends of the price range count as one. */
export function activeCount(filters: Filters): number {
  return (
    FACETS.reduce((sum, facet) => sum + filters[facet].length, 0) +
    Number(filters.lowest !== undefined || filters.highest !== undefined) +
    Number(filters.onPromotion) +
    Number(filters.inStock)
  );
}

/** The filters that are on, each with a button that removes it. */
export function ActiveFilters({
  filters,
  onChange,
}: {
  filters: Filters;
  onChange: (filters: Filters) => void;
}) {
  const text = useShopText();
  const format = useFormat();
  const goods = useGoods();
  if (activeCount(filters) === 0) return null;
  const words = text.shop.listing;
  const { lowest, highest } = filters;
  const names = {
    departments: goods.category,
    categories: goods.category,
    brands: (brand: string) => brand,
    colours: (colour: string) => text.shop.sentenceCase(goods.colour(colour)),
  };
  const chips: { name: string; without: Filters }[] = [];
  for (const facet of FACETS)
    for (const value of filters[facet])
      chips.push({
        name: names[facet](value),
        without: { ...filters, [facet]: filters[facet].filter((other) => other !== value) },
      });
  if (lowest !== undefined || highest !== undefined)
    chips.push({
      name: words.priceLimits(lowest, highest, format.price),
      without: { ...filters, lowest: undefined, highest: undefined },
    });
  if (filters.onPromotion)
    chips.push({ name: words.onPromotion, without: { ...filters, onPromotion: false } });
  if (filters.inStock) chips.push({ name: words.inStock, without: { ...filters, inStock: false } });
  return (
    <ul className={styles.chips}>
      {chips.map(({ name, without }) => (
        <li key={name}>
          <RemovableChip label={words.removeFilter(name)} onRemove={() => onChange(without)}>
            {name}
          </RemovableChip>
        </li>
      ))}
      <li>
        <button type="button" className={styles.clear} onClick={() => onChange(noFilters)}>
          {words.clear}
        </button>
      </li>
    </ul>
  );
}
