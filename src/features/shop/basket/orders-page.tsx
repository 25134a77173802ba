import { useShop } from '../../../session/use-session';
import { useTitle } from '../../../session/use-title';
import { Link } from '../../../ui/address/link';
import { useParameters } from '../../../ui/address/use-address';
import { buttonClass } from '../../../ui/controls/button';
import { EmptyState } from '../../../ui/layout/empty-state';
import { Notice } from '../../../ui/layout/notice';
import { useFormat, useShopText } from '../../../ui/text/text';
import { OrderLine } from './order-line';
import styles from './order-page.module.css';

export default function OrdersPage() {
  const text = useShopText();
  const format = useFormat();
  const { shopper, index } = useShop();
  const placed = useParameters().get('placed');
  const words = text.shop.orders;
  useTitle(words.title);
  return (
    <div className={styles.page}>
      <h1>{words.title}</h1>
      {shopper.orders.some((order) => order.id === placed) && (
        <Notice title={words.placedTitle}>
          <p>{words.placedBody}</p>
        </Notice>
      )}
      {shopper.orders.length === 0 && (
        <EmptyState
          icon="receipt"
          title={words.emptyTitle}
          action={
            <Link href="/" className={buttonClass('primary')}>
              {text.shop.basket.keepLooking}
            </Link>
          }
        >
          {words.emptyBody}
        </EmptyState>
      )}
      <div>
        {shopper.orders.map((order) => (
          <section key={order.id} className={styles.order} aria-label={words.number(order.id)}>
            <header className={styles.orderHead}>
              <h2>{words.number(order.id)}</h2>
              <p className={styles.soft}>{format.dateTime(order.time)}</p>
            </header>
            <ul className={styles.lines}>
              {order.lines.map(({ item, quantity, price }, position) => {
                const product = index.byId.get(item);
                return (
                  product && (
                    <OrderLine
                      key={item}
                      product={product}
                      quantity={quantity}
                      price={index.priced ? price : undefined}
                      placement={{ rail: 'orders', position }}
                    />
                  )
                );
              })}
            </ul>
            {index.priced && (
              <p className={styles.orderHead}>
                <span className={styles.soft}>{text.shop.basket.total}</span>
                <strong>
                  {format.price(order.lines.reduce((sum, line) => sum + line.quantity * line.price, 0))}
                </strong>
              </p>
            )}
          </section>
        ))}
      </div>
    </div>
  );
}
