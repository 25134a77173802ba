import type { ReactNode } from 'react';
import { productHref } from '../../core/address/address';
import { narrowestOf, type Product } from '../../core/shop/catalogue';
import { Link } from '../address/link';
import { IconButton } from '../controls/button';
import { Skeleton } from '../layout/skeleton';
import { useFormat, useShopText } from '../text/text';
import { Picture } from './picture';
import { Price } from './price';
import styles from './product-card.module.css';

/**
 * A product in a row or a grid; the whole card leads to its page. Every line keeps its place also
 * when a product lacks it, so that cards in a row line up.
 *
 * @param near the card is known to be near the screen: its picture is drawn at once
 * @param priced other cards in the row have a price: a card without one keeps the room, so that all
 * are equally high
 * @param beside content beside the heart
 * @param foot more controls at the bottom of the card
 */
export function ProductCard({
  product,
  liked,
  heading: Heading = 'h3',
  near,
  priced,
  onOpen,
  onLike,
  categoryName,
  beside,
  foot,
}: {
  product: Product;
  liked: boolean;
  heading?: 'h2' | 'h3';
  near?: boolean;
  priced?: boolean;
  onOpen?: () => void;
  onLike: (liked: boolean) => void;
  /** The name of a category in the language of the page. */
  categoryName: (category: string) => string;
  beside?: ReactNode;
  foot?: ReactNode;
}) {
  const text = useShopText();
  const format = useFormat();
  const soldOut = product.stock === 0;
  const reduction =
    product.price !== undefined && product.listPrice !== undefined && product.listPrice > product.price
      ? 1 - product.price / product.listPrice
      : 0;
  return (
    <article className={`${styles.card} ${soldOut ? styles.soldOut : ''}`}>
      <div className={styles.cover}>
        <Picture product={product} near={near} />
        {soldOut ? (
          <span className={styles.flag}>{text.shop.card.soldOut}</span>
        ) : (
          reduction > 0 && (
            <span className={`${styles.flag} ${styles.reduced}`}>
              {text.shop.card.off(format.percent(reduction))}
            </span>
          )
        )}
      </div>
      <div className={styles.line}>
        <p className={styles.eyebrow}>{eyebrowOf(product, categoryName)}</p>
        <span className={styles.opinions}>
          {beside}
          <IconButton
            icon="heart"
            filled={liked}
            aria-pressed={liked}
            label={liked ? text.shop.card.unlike(product.title) : text.shop.card.like(product.title)}
            onClick={() => onLike(!liked)}
          />
        </span>
      </div>
      <Heading className={styles.title}>
        <Link href={productHref(product.id)} className={styles.link} onClick={onOpen}>
          {product.title}
        </Link>
      </Heading>
      {priced && product.price === undefined ? (
        <p className={styles.pricePlace} />
      ) : (
        <Price product={product} />
      )}
      {foot && <div className={styles.foot}>{foot}</div>}
    </article>
  );
}

/** The small line beside the title: the brand, or the category where the brand adds nothing. */
function eyebrowOf(product: Product, name: (category: string) => string): string {
  const { title, brand, categories } = product;
  if (brand !== undefined && !title.startsWith(brand)) return brand;
  if (brand === undefined) return categories.slice(0, 3).map(name).join(', ');
  const [narrowest] = narrowestOf(product);
  return narrowest === undefined ? brand : name(narrowest);
}

/** A placeholder as high as a card. */
export function ProductCardSkeleton({ priced, foot = false }: { priced: boolean; foot?: boolean }) {
  return (
    <div className={styles.card} aria-hidden="true">
      <Skeleton shape="square" />
      <div className={styles.line} />
      <div className={styles.title}>
        <Skeleton shape="line" />
      </div>
      {priced && <p className={styles.pricePlace} />}
      {foot && <div className={styles.foot} />}
    </div>
  );
}
