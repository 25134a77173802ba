import { memo, Suspense, useRef } from 'react';
import type { Product } from '../../core/shop/catalogue';
import { late } from '../loading/late';
import { useNear } from '../loading/use-near';
import styles from './picture.module.css';

/** The drawings are many: they load beside the page, and an empty tile holds their place. */
const Drawing = late(async () => ({
  default: (await import('../pictures/product-picture')).ProductPicture,
}));

/** Before the first picture is wanted. */
export const fetchPictures = Drawing.fetch;

/**
 * A product's picture in a square of the width it is given. `label` as in ProductPicture. Drawn
 * when it comes near the screen, or at once when that is known or it has something to say, and
 * once: a page has a hundred of these, and what happens in the shop changes none of them.
 */
export const Picture = memo(function Picture({
  product,
  size,
  label,
  near: known = false,
}: {
  product: Product;
  size?: 'card' | 'full';
  label?: string;
  near?: boolean;
}) {
  const tile = useRef<HTMLSpanElement>(null);
  const near = useNear(tile, known || label !== undefined);
  return (
    <span ref={tile} className={`${styles.picture} ${known ? styles.near : ''}`}>
      <Suspense>{near && <Drawing product={product} size={size} label={label} />}</Suspense>
    </span>
  );
});
