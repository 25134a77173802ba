import { useDeferredValue, useId, useState } from 'react';
import type { Product } from '../../../core/catalogue';
import { useShop } from '../../../session/use-session';
import { Icon } from '../../../ui/icon';
import { Picture } from '../../../ui/picture';
import { useText } from '../../../ui/text/text';
import { useCall } from '../use-call';
import styles from './add-product.module.css';

const SHOWN = 6;

/** Looks for a product and adds it to the past that is played with. */
export function AddProduct({
  present,
  onAdd,
}: {
  /** Products that are there already. */
  present: ReadonlySet<string>;
  onAdd: (product: Product) => void;
}) {
  const words = useText().why.whatIf;
  const { byId } = useShop().index;
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query.trim());
  const field = useId();
  const [answer] = useCall('searchProducts', asked === '' ? null : { query: asked });
  const found =
    asked === ''
      ? []
      : (answer.output?.found ?? [])
          .filter(({ item }) => !present.has(item))
          .flatMap(({ item }) => byId.get(item) ?? [])
          .slice(0, SHOWN);
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
      {asked !== '' && answer.phase === 'ready' && found.length === 0 && (
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
