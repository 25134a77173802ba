import type { Product } from '../../core/shop/catalogue';
import { VisuallyHidden } from '../layout/visually-hidden';
import { useFormat, useShopText } from '../text/text';
import styles from './price.module.css';

/**
 * A product's price, and the price before a promotion. Shows nothing when the data set has no
 * prices.
 */
export function Price({ product, size = 'card' }: { product: Product; size?: 'card' | 'full' }) {
  const text = useShopText();
  const format = useFormat();
  const { price, listPrice } = product;
  if (price === undefined) return null;
  const reduced = listPrice !== undefined && listPrice > price;
  return (
    <p className={`${styles.price} ${styles[size]}`}>
      <span className={reduced ? styles.reduced : undefined}>{format.price(price)}</span>
      {reduced && (
        <>
          <s className={styles.before} aria-hidden="true">
            {format.price(listPrice)}
          </s>
          <VisuallyHidden>{text.shop.card.was(format.price(listPrice))}</VisuallyHidden>
        </>
      )}
    </p>
  );
}
