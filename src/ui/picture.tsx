import { lazy, Suspense } from 'react';
import type { Product } from '../core/catalogue';
import styles from './picture.module.css';

/** The drawings are many: they load beside the page, and an empty tile holds their place. */
const Drawing = lazy(async () => ({
  default: (await import('./pictures/product-picture')).ProductPicture,
}));

/** A product's picture in a square of the width it is given. `label` as in ProductPicture. */
export function Picture({
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
}
