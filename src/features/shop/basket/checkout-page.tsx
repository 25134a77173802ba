import { useState } from 'react';
import { placedHref } from '../../../core/address/address';
import { uuid } from '../../../core/uuid';
import { useSession } from '../../../session/use-session';
import { useTitle } from '../../../session/use-title';
import { Link } from '../../../ui/address/link';
import { goTo } from '../../../ui/address/use-address';
import { Button, buttonClass } from '../../../ui/controls/button';
import { EmptyState } from '../../../ui/layout/empty-state';
import { Notice } from '../../../ui/layout/notice';
import { useShopText } from '../../../ui/text/text';
import { useBasketContents } from './basket-contents';
import { OrderLine } from './order-line';
import styles from './order-page.module.css';
import { OrderTotal } from './order-total';

/** Asks for nothing about the person: the order is an event in this browser's log. */
export default function CheckoutPage() {
  const text = useShopText();
  const session = useSession();
  const { lines, pieces, total } = useBasketContents();
  const [placing, setPlacing] = useState(false);
  const words = text.shop.checkout;
  useTitle(words.title);

  async function place() {
    setPlacing(true);
    const order = uuid().slice(0, 8).toUpperCase();
    const stored = await session.record([
      {
        kind: 'purchase',
        order,
        lines: lines.map(({ product, quantity }) => ({
          item: product.id,
          quantity,
          price: product.price ?? 0,
        })),
      },
    ]);
    if (!stored) return setPlacing(false);
    goTo(placedHref(order));
  }

  if (lines.length === 0 && !placing)
    return (
      <div className={styles.page}>
        <h1>{words.title}</h1>
        <EmptyState
          icon="basket"
          title={text.shop.basket.emptyTitle}
          action={
            <Link href="/" className={buttonClass('primary')}>
              {text.shop.basket.keepLooking}
            </Link>
          }
        />
      </div>
    );
  return (
    <div className={styles.page}>
      <h1>{words.title}</h1>
      <Notice title={words.simulated}>
        <p>{words.simulatedBody}</p>
      </Notice>
      <div className={styles.columns}>
        <ul className={styles.lines} aria-label={words.review}>
          {lines.map(({ product, quantity }) => (
            <OrderLine key={product.id} product={product} quantity={quantity} price={product.price} />
          ))}
        </ul>
        <OrderTotal pieces={pieces} total={total}>
          <Button look="primary" wide disabled={placing} onClick={() => void place()}>
            {placing ? words.placing : words.place}
          </Button>
          <Link href="/basket" className={buttonClass('quiet', true)}>
            {words.change}
          </Link>
        </OrderTotal>
      </div>
    </div>
  );
}
