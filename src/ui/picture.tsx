import { memo, Suspense } from 'react';
import type { Product } from '../core/catalogue';
import { late } from './late';
import styles from './picture.module.css';

/** The drawings are many: they load beside the page, and an empty tile holds their place. */
const Drawing = late(async () => ({
  default: (await import('./pictures/product-picture')).ProductPicture,
}));

/** Before the first picture is wanted. */
export const fetchPictures = Drawing.fetch;

/**
 * A product's picture in a square of the width it is given. `label` as in ProductPicture. Drawn once: a page has a hundred of these, and
 * what happens in the shop changes none of them.
 */
export const Picture = memo(function Picture({
  product,
  size,
  label,
}: {
  product: Product;
  size?: 'card' | 'full';
  label?: string;
}) {
  return (
    <span className={styles.picture}>
      <Suspense>
        <Drawing product={product} size={size} label={label} />
      </Suspense>
    </span>
  );
});
