import { type FormEvent, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { Icon } from '../ui/icon';
import { searchHref, useQuery } from '../ui/links';
import { useShopText } from '../ui/text/text';
import styles from './search-field.module.css';

/** Shows the query of the search page, and leads to it. */
export function SearchField() {
  const text = useShopText();
  const [path, navigate] = useLocation();
  const query = useQuery();
  const field = useRef<HTMLInputElement>(null);
  const shown = path === '/search' ? (query.get('q') ?? '') : '';

  useEffect(() => {
    if (field.current) field.current.value = shown;
  }, [shown]);

  function submit(event: FormEvent) {
    event.preventDefault();
    const asked = field.current?.value.trim() ?? '';
    if (asked === '') field.current?.focus();
    else navigate(searchHref(asked));
  }

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
        />
        <button type="submit" className={styles.submit} aria-label={text.shell.search}>
          <Icon name="search" size={20} />
        </button>
      </form>
    </search>
  );
}
