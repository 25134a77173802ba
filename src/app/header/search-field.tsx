import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { productHref, searchHref } from '../../core/address/address';
import type { CatalogueIndex } from '../../session/goods/catalogue-index';
import { useGoods } from '../../session/goods/goods';
import { useProductSearch } from '../../session/goods/use-product-search';
import { useSession } from '../../session/use-session';
import { goTo, useParameters, usePath } from '../../ui/address/use-address';
import { Icon } from '../../ui/layout/icon';
import { Picture } from '../../ui/product/picture';
import { useShellText } from '../../ui/text/text';
import styles from './search-field.module.css';

const MOST = 6;

/**
 * Shows the query of the search page, and leads to that page. While the shopper types, it suggests
 * products (a combobox with a list, as the ARIA Authoring Practices describe it): arrows choose,
 * Enter goes there, Esc closes.
 *
 * @param index absent while the shop opens
 */
export function SearchField({ index }: { index?: CatalogueIndex }) {
  const text = useShellText();
  const session = useSession();
  const goods = useGoods();
  const path = usePath();
  const parameters = useParameters();
  const field = useRef<HTMLInputElement>(null);
  const list = useId();
  const shown = path === '/search' ? (parameters.get('q') ?? '') : '';
  const [typed, setTyped] = useState('');
  /** 0 is the search itself, 1 the first product; -1 is none. */
  const [chosen, setChosen] = useState(-1);
  // Suggestions keep their order while the shopper chooses. A failed search suggests nothing.
  const { answer } = useProductSearch(index && typed ? { query: typed, most: MOST } : null, ['world']);
  const products = answer?.found.flatMap(({ item }) => index?.byId.get(item) ?? []) ?? [];
  const open = typed !== '' && products.length > 0;

  useEffect(() => {
    if (field.current) field.current.value = shown;
  }, [shown]);

  function close() {
    setTyped('');
    setChosen(-1);
  }

  function go(option: number) {
    const product = products[option - 1];
    const asked = field.current?.value.trim() ?? '';
    close();
    if (product) {
      void session.record([
        { kind: 'click', item: product.id, placement: { rail: 'search', position: option - 1 } },
      ]);
      goTo(productHref(product.id));
    } else if (asked === '') field.current?.focus();
    else goTo(searchHref(asked));
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    go(open ? Math.max(0, chosen) : 0);
  }

  function choose(event: KeyboardEvent) {
    // During composition, arrows and Esc belong to the input method.
    if (!open || event.nativeEvent.isComposing) return;
    const options = products.length + 1;
    if (event.key === 'ArrowDown') setChosen((chosen + 1) % options);
    else if (event.key === 'ArrowUp') setChosen(chosen <= 0 ? options - 1 : chosen - 1);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  }

  const option = (at: number) => ({
    id: `${list}-${at}`,
    role: 'option',
    className: styles.option,
    'aria-selected': at === chosen,
    // The field keeps the focus: losing it would close the list before the press is over.
    onPointerDown: (event: { preventDefault(): void }) => event.preventDefault(),
    onClick: () => go(at),
  });

  return (
    <search>
      <form className={styles.form} onSubmit={submit}>
        <input
          ref={field}
          type="search"
          name="q"
          className={styles.field}
          aria-label={text.shell.search}
          placeholder={text.shell.searchPlaceholder}
          autoComplete="off"
          enterKeyHint="search"
          role="combobox"
          aria-expanded={open}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={open && chosen >= 0 ? `${list}-${chosen}` : undefined}
          onChange={(event) => {
            setTyped(event.target.value.trim());
            setChosen(-1);
          }}
          onKeyDown={choose}
          onBlur={close}
        />
        <button type="submit" className={styles.submit} aria-label={text.shell.search}>
          <Icon name="search" size={20} />
        </button>
        <div
          id={list}
          role="listbox"
          aria-label={text.shell.suggestions}
          className={styles.list}
          hidden={!open}
        >
          {open && (
            <div {...option(0)}>
              <Icon name="search" size={20} />
              {text.shell.searchAll(typed)}
            </div>
          )}
          {open &&
            products.map((product, at) => (
              <div key={product.id} {...option(at + 1)}>
                <span className={styles.thumb}>
                  <Picture product={product} />
                </span>
                <span className={styles.title}>{goods.title(product)}</span>
              </div>
            ))}
        </div>
      </form>
    </search>
  );
}
