import { productHref } from '../../../core/address/address';
import type { Product } from '../../../core/shop/catalogue';
import { useGoods } from '../../../session/goods/goods';
import { useShop } from '../../../session/use-session';
import { Link } from '../../../ui/address/link';
import { Picture } from '../../../ui/product/picture';
import { useShopText } from '../../../ui/text/text';
import styles from './siblings.module.css';

/** The same product in other colours or sizes, with this one marked. */
export function Siblings({ product }: { product: Product }) {
  const text = useShopText();
  const { index } = useShop();
  const goods = useGoods();
  const siblings = index.siblings(product);
  if (siblings.length === 0) return null;
  const all = [product, ...siblings].toSorted((a, b) =>
    a.id.localeCompare(b.id, undefined, { numeric: true }),
  );
  const byColour = new Set(all.map(({ colour }) => colour)).size === all.length;
  const name = (sibling: Product) =>
    byColour && sibling.colour !== undefined
      ? text.shop.sentenceCase(goods.colour(sibling.colour))
      : sibling.title;
  const heading = byColour ? text.shop.product.colours : text.shop.product.versions;
  return (
    <section className={styles.siblings} aria-label={heading}>
      <p>
        {heading}: <strong>{name(product)}</strong>
      </p>
      <ul>
        {all.map((sibling) => (
          <li key={sibling.id}>
            <Link
              href={productHref(sibling.id)}
              replace
              className={styles.sibling}
              aria-label={name(sibling)}
              title={name(sibling)}
              aria-current={sibling.id === product.id ? 'page' : undefined}
            >
              <Picture product={sibling} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
