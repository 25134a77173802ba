import { useId, useRef } from 'react';
import { Link } from 'wouter';
import type { Department } from '../session/catalogue-index';
import { useGoods } from '../session/goods';
import { Icon } from '../ui/icon';
import { departmentHref } from '../ui/links';
import { useFormat, useShellText } from '../ui/text/text';
import styles from './department-menu.module.css';

/** All departments under one button; a data set may have very many of them. */
export function DepartmentMenu({ departments }: { departments: readonly Department[] }) {
  const text = useShellText();
  const format = useFormat();
  const goods = useGoods();
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  return (
    <>
      <button type="button" className={styles.opener} popoverTarget={id}>
        {text.shell.departments}
        <Icon name="chevron-down" size={18} />
      </button>
      <div ref={menu} id={id} popover="auto" className={styles.menu}>
        <nav aria-label={text.shell.departments}>
          <ul className={styles.list}>
            {departments.map(({ name, products }) => (
              <li key={name}>
                <Link
                  href={departmentHref(name)}
                  className={styles.link}
                  onClick={() => menu.current?.hidePopover()}
                >
                  {goods.category(name)}
                  <span className={styles.count}>{format.count(products.length)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </>
  );
}
