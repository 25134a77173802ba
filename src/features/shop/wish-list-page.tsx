import { useRef } from 'react';
import { ProductTile } from '../../components/product-tile';
import { useActs } from '../../session/use-acts';
import { useShop } from '../../session/use-session';
import { useTitle } from '../../session/use-title';
import { useFocusKept } from '../../ui/actions/use-focus-kept';
import { Link } from '../../ui/address/link';
import { Button, buttonClass } from '../../ui/controls/button';
import { EmptyState } from '../../ui/layout/empty-state';
import { ProductGrid } from '../../ui/product/product-grid';
import { useShopText } from '../../ui/text/text';
import styles from './basket/order-page.module.css';

export default function WishListPage() {
  const text = useShopText();
  const acts = useActs();
  const { shopper, index } = useShop();
  const words = text.shop.wishList;
  useTitle(words.title);
  const heading = useRef<HTMLHeadingElement>(null);
  const place = useFocusKept(heading);
  const products = shopper.liked.flatMap((item) => index.byId.get(item) ?? []);
  return (
    <div {...place} className={styles.page}>
      <h1 ref={heading} tabIndex={-1}>
        {words.title}
      </h1>
      {products.length === 0 ? (
        <EmptyState
          icon="heart"
          title={words.emptyTitle}
          action={
            <Link href="/" className={buttonClass('primary')}>
              {text.shop.basket.keepLooking}
            </Link>
          }
        >
          {words.emptyBody}
        </EmptyState>
      ) : (
        <ProductGrid label={words.title}>
          {products.map((product, position) => (
            <li key={product.id} data-item={product.id}>
              <ProductTile
                product={product}
                heading="h2"
                placement={{ rail: 'wish-list', position }}
                foot={
                  <Button wide disabled={product.stock === 0} onClick={() => acts.add(product, 1, true)}>
                    {product.stock === 0 ? text.shop.product.soldOut : text.shop.product.addToBasket}
                  </Button>
                }
              />
            </li>
          ))}
        </ProductGrid>
      )}
    </div>
  );
}
