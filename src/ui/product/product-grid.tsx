import type { ReactNode } from 'react';
import styles from './product-grid.module.css';

/** Cards in as many columns as fit; two on a phone. Children are list items. */
export function ProductGrid({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={styles.grid} aria-label={label}>
      {children}
    </ul>
  );
}
