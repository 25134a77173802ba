import { useRef } from 'react';
import { useActs } from '../../../session/use-acts';
import { useTitle } from '../../../session/use-title';
import { useFocusKept } from '../../../ui/actions/use-focus-kept';
import { Link } from '../../../ui/address/link';
import { buttonClass, IconButton } from '../../../ui/controls/button';
import { Stepper } from '../../../ui/controls/stepper';
import { EmptyState } from '../../../ui/layout/empty-state';
import { useShopText } from '../../../ui/text/text';
import { useBasketContents } from './basket-contents';
import { mostPieces } from './most-pieces';
import { OrderLine } from './order-line';
import styles from './order-page.module.css';
import { OrderTotal } from './order-total';

export default function BasketPage() {
  const text = useShopText();
  const acts = useActs();
  const { lines, pieces, total } = useBasketContents();
  const words = text.shop.basket;
  useTitle(words.title);
  const heading = useRef<HTMLHeadingElement>(null);
  const place = useFocusKept(heading);
  if (lines.length === 0)
    return (
      <div {...place} className={styles.page}>
        <h1 ref={heading} tabIndex={-1}>
          {words.title}
        </h1>
        <EmptyState
          icon="basket"
          title={words.emptyTitle}
          action={
            <Link href="/" className={buttonClass('primary')}>
              {words.keepLooking}
            </Link>
          }
        >
          {words.emptyBody}
        </EmptyState>
      </div>
    );
  return (
    <div {...place} className={styles.page}>
      <h1 ref={heading} tabIndex={-1}>
        {words.title}
      </h1>
      <div className={styles.columns}>
        <ul className={styles.lines}>
          {lines.map(({ product, quantity }, position) => (
            <OrderLine
              key={product.id}
              product={product}
              quantity={quantity}
              price={product.price}
              placement={{ rail: 'basket', position }}
            >
              <Stepper
                label={words.quantityOf(product.title)}
                value={quantity}
                most={mostPieces(product)}
                onChange={(next) =>
                  next > quantity
                    ? acts.add(product, next - quantity, false)
                    : acts.remove(product, quantity - next, false)
                }
              />
              <IconButton
                icon="trash"
                label={words.remove(product.title)}
                onClick={() => acts.remove(product, quantity, true)}
              />
            </OrderLine>
          ))}
        </ul>
        <OrderTotal pieces={pieces} total={total}>
          <Link href="/checkout" className={buttonClass('primary', true)}>
            {words.checkout}
          </Link>
        </OrderTotal>
      </div>
    </div>
  );
}
