import { memo, Suspense, useRef } from 'react';
import type { Product } from '../../core/shop/catalogue';
import { late } from '../loading/late';
import { useNear } from '../loading/use-near';
import styles from './picture.module.css';

/** The drawings are much code: they load separately, and an empty tile is shown until then. */
const Drawing = late(async () => ({
  default: (await import('../pictures/product-picture')).ProductPicture,
}));

/** Loads the drawings before the first picture is needed. */
export const fetchPictures = Drawing.fetch;

/**
 * A product's picture in a square of the width it is given. `label` as in ProductPicture. It is
 * drawn when it comes near the screen, or at once when it is known to be near or has a label. It is
 * drawn once, because a page has a hundred of these and no event in the shop changes them.
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
