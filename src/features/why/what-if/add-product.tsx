import { useDeferredValue, useId, useState } from 'react';
import type { Product } from '../../../core/shop/catalogue';
import { useProductSearch } from '../../../session/goods/use-product-search';
import { useShop } from '../../../session/use-session';
import { Icon } from '../../../ui/layout/icon';
import { Picture } from '../../../ui/product/picture';
import { useText } from '../../../ui/text/text';
import styles from './add-product.module.css';

const SHOWN = 6;

/** Searches for a product and adds it to the edited history. */
export function AddProduct({
  present,
  onAdd,
}: {
  /** Ids of products that are already in it. */
  present: ReadonlySet<string>;
  onAdd: (product: Product) => void;
}) {
  const words = useText().why.whatIf;
  const { index } = useShop();
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query.trim());
  const field = useId();
  // Suggestions keep their order while the shopper chooses. A failed search suggests nothing.
  const { answer } = useProductSearch(asked ? { query: asked, most: SHOWN + present.size } : null, ['world']);
  const products = answer?.found.flatMap(({ item }) => index.byId.get(item) ?? []);
  const found = (products ?? []).filter(({ id }) => !present.has(id)).slice(0, SHOWN);
  return (
    <div className={styles.add}>
      <label htmlFor={field}>{words.addLabel}</label>
      <div className={styles.field}>
        <Icon name="search" size={18} />
        <input
          id={field}
          type="search"
          value={query}
          placeholder={words.addPlaceholder}
          autoComplete="off"
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setQuery('');
          }}
        />
      </div>
      {asked !== '' && products && found.length === 0 && (
        <p role="status" className={styles.nothing}>
          {words.nothingFound(asked)}
        </p>
      )}
      {found.length > 0 && (
        <ul className={styles.found}>
          {found.map((product) => (
            <li key={product.id}>
              <button
                type="button"
                aria-label={words.addNamed(product.title)}
                onClick={() => {
                  onAdd(product);
                  setQuery('');
                  document.getElementById(field)?.focus();
                }}
              >
                <span className={styles.picture}>
                  <Picture product={product} />
                </span>
                {product.title}
                <Icon name="plus" size={18} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
