import type { ReactNode } from 'react';
import { UnknownProduct } from '../../../components/unknown-product';
import { departmentHref } from '../../../core/address/address';
import { departmentsOf, type Product, subcategoriesOf } from '../../../core/shop/catalogue';
import { useGoods } from '../../../session/goods/goods';
import { useProduct } from '../../../session/use-session';
import { useTitle } from '../../../session/use-title';
import { Link } from '../../../ui/address/link';
import { Picture } from '../../../ui/product/picture';
import { Price } from '../../../ui/product/price';
import { useFormat, useShopText } from '../../../ui/text/text';
import { MoreLikeThis } from './more-like-this';
import { ProductActions } from './product-actions';
import { ProductFacts } from './product-facts';
import styles from './product-view.module.css';
import { Siblings } from './siblings';
import { useVisit } from './use-visit';

/**
 * Everything about one product.
 * @param below the recommendations below it
 */
export function ProductView({ id, below }: { id: string; below: ReactNode }) {
  const product = useProduct(id);
  if (!product) return <UnknownProduct />;
  return (
    <div className={styles.page}>
      <KnownProduct product={product} />
      {below}
    </div>
  );
}

function KnownProduct({ product }: { product: Product }) {
  const text = useShopText();
  const format = useFormat();
  const goods = useGoods();
  useTitle(product.title);
  useVisit(product.id);
  const { price, listPrice } = product;
  const departments = departmentsOf(product);
  return (
    <article className={styles.product}>
      <div className={styles.picture}>
        <Picture product={product} size="full" label={product.title} />
      </div>
      <div className={styles.words}>
        {departments.length > 0 && (
          <nav aria-label={text.shop.product.breadcrumb} className={styles.trail}>
            {departments.map((department) => (
              <Link key={department} href={departmentHref(department)}>
                {goods.category(department)}
              </Link>
            ))}
            {subcategoriesOf(product).map((category) => (
              <span key={category}>{goods.category(category)}</span>
            ))}
          </nav>
        )}
        <header className={styles.head}>
          {product.brand !== undefined && !product.title.startsWith(product.brand) && (
            <p className={styles.brand}>{product.brand}</p>
          )}
          <h1>{product.title}</h1>
          <Price product={product} size="full" />
          {price !== undefined && listPrice !== undefined && listPrice > price && (
            <p className={styles.saving}>{text.shop.product.save(format.price(listPrice - price))}</p>
          )}
        </header>
        <Siblings product={product} />
        <ProductActions product={product} />
        {product.description !== undefined && <p className={styles.description}>{product.description}</p>}
        <ProductFacts product={product} />
        <MoreLikeThis product={product} />
      </div>
    </article>
  );
}
