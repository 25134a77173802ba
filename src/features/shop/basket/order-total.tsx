import type { ReactNode } from 'react';
import { useFormat, useShopText } from '../../../ui/text/text';
import styles from './order-total.module.css';

/**
 * The total, and the button for the next step.
 * @param total in cents, where there are prices
 */
export function OrderTotal({
  pieces,
  total,
  children,
}: {
  pieces: number;
  total?: number;
  children: ReactNode;
}) {
  const text = useShopText();
  const format = useFormat();
  return (
    <section className={styles.total} aria-label={text.shop.basket.total}>
      <div className={styles.sum}>
        <p>{text.shop.basket.items(format.count(pieces), pieces)}</p>
        {total !== undefined && <p className={styles.amount}>{format.price(total)}</p>}
      </div>
      {children}
    </section>
  );
}
