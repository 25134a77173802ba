import type { ReactNode } from 'react';
import { productHref } from '../../../core/address/address';
import type { Product } from '../../../core/shop/catalogue';
import type { Placement } from '../../../core/shop/events';
import { useActs } from '../../../session/use-acts';
import { Link } from '../../../ui/address/link';
import { Picture } from '../../../ui/product/picture';
import { useFormat, useShopText } from '../../../ui/text/text';
import styles from './order-line.module.css';

/**
 * One product in a basket or an order.
 *
 * @param price of one piece in cents, where known
 * @param placement where a click on it is recorded to have happened
 */
export function OrderLine({
  product,
  quantity,
  price,
  placement,
  children,
}: {
  product: Product;
  quantity: number;
  price?: number;
  placement?: Placement;
  children?: ReactNode;
}) {
  const text = useShopText();
  const format = useFormat();
  const acts = useActs();
  return (
    <li className={styles.line} data-item={product.id}>
      <Link href={productHref(product.id)} className={styles.picture} tabIndex={-1} aria-hidden="true">
        <Picture product={product} />
      </Link>
      <div className={styles.words}>
        <Link
          href={productHref(product.id)}
          className={styles.title}
          onClick={() => placement && acts.click(product, placement)}
        >
          {product.title}
        </Link>
        <p className={styles.each}>
          {[
            product.brand !== undefined && !product.title.startsWith(product.brand)
              ? product.brand
              : undefined,
            price !== undefined && quantity > 1 ? text.shop.basket.each(format.price(price)) : undefined,
          ]
            .filter((part) => part !== undefined)
            .join(' · ')}
        </p>
        {children && <div className={styles.controls}>{children}</div>}
      </div>
      <p className={styles.sum}>
        {!children && quantity > 1 && (
          <span className={styles.times}>{text.shop.basket.times(format.count(quantity))}</span>
        )}
        {price !== undefined && format.price(price * quantity)}
      </p>
    </li>
  );
}
