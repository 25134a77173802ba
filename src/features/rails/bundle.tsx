import { memo, useId, useRef } from 'react';
import { productHref } from '../../core/address/address';
import type { Product } from '../../core/shop/catalogue';
import { useActs } from '../../session/use-acts';
import { Link } from '../../ui/address/link';
import { Button } from '../../ui/controls/button';
import { Icon } from '../../ui/layout/icon';
import { Picture } from '../../ui/product/picture';
import { Price } from '../../ui/product/price';
import { useFormat, useShopText } from '../../ui/text/text';
import styles from './bundle.module.css';
import { ReasonLine } from './lines/reason-line';
import railStyles from './rail.module.css';
import type { ShownRail } from './shown-rails';
import { useImpressions } from './use-impressions';

/**
 * A product and what the community bought together with it. One button puts all of it into the
 * basket.
 */
export const Bundle = memo(function Bundle({ rail }: { rail: ShownRail }) {
  const text = useShopText();
  const format = useFormat();
  const acts = useActs();
  const heading = useId();
  const list = useRef<HTMLUListElement>(null);
  const { anchor, products, reasons } = rail;
  useImpressions(
    list,
    rail.id,
    products.map(({ id }) => id),
  );
  if (!anchor) return null;
  const together = [anchor, ...products];
  const count = format.count(together.length);
  const total = totalOf(together);
  return (
    <section className={railStyles.rail} aria-labelledby={heading} data-rail={rail.id}>
      <header className={railStyles.header}>
        <div className={railStyles.words}>
          <h2 id={heading}>{text.rails.headings[rail.id]({ anchor: anchor.title })}</h2>
          <p className={railStyles.maker}>{text.rails.madeBy(rail.model, undefined, '')}</p>
        </div>
      </header>
      <div className={styles.bundle}>
        <ul ref={list} className={styles.products} aria-label={text.rails.bundle.list}>
          <li className={styles.product}>
            <Picture product={anchor} />
            <div className={styles.words}>
              <p className={styles.note}>{text.rails.bundle.thisProduct}</p>
              <p className={styles.title}>{anchor.title}</p>
              <Price product={anchor} />
            </div>
          </li>
          {products.map((product, position) => (
            <li key={product.id} className={styles.product} data-item={product.id}>
              <span className={styles.plus}>
                <Icon name="plus" size={18} />
              </span>
              <Picture product={product} />
              <div className={styles.words}>
                <h3 className={styles.title}>
                  <Link
                    href={productHref(product.id)}
                    className={styles.link}
                    onClick={() => acts.click(product, { rail: rail.id, position })}
                  >
                    {product.title}
                  </Link>
                </h3>
                <Price product={product} />
                <ReasonLine reason={reasons.get(product.id)} />
              </div>
            </li>
          ))}
        </ul>
        <div className={styles.buy}>
          {total !== undefined && (
            <p className={styles.total}>
              <span className={styles.note}>{text.rails.bundle.total(count)}</span>
              <strong>{format.price(total)}</strong>
            </p>
          )}
          <Button
            icon="basket"
            onClick={() => acts.addAll(together, text.rails.bundle.added(count))}
            disabled={anchor.stock === 0}
          >
            {text.rails.bundle.add(count)}
          </Button>
        </div>
      </div>
    </section>
  );
});

/** In cents; undefined when one of them has no price. */
function totalOf(products: readonly Product[]): number | undefined {
  let total = 0;
  for (const { price } of products) {
    if (price === undefined) return undefined;
    total += price;
  }
  return total;
}
