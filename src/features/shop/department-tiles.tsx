import { useId, useMemo } from 'react';
import { departmentHref } from '../../core/address/address';
import { useGoods } from '../../session/goods/goods';
import { useShop } from '../../session/use-session';
import { Link } from '../../ui/address/link';
import { Picture } from '../../ui/product/picture';
import { useFormat, useShopText } from '../../ui/text/text';
import styles from './department-tiles.module.css';

/** A data set may have hundreds of departments; the menu lists them all. */
const MOST_TILES = 24;

/** The departments, each with the picture of its most popular product. */
export function DepartmentTiles() {
  const text = useShopText();
  const format = useFormat();
  const goods = useGoods();
  const { index } = useShop();
  const heading = useId();
  const tiles = useMemo(
    () =>
      index.departments
        .toSorted((a, b) => b.products.length - a.products.length)
        .slice(0, MOST_TILES)
        .map(({ name, products }) => ({
          name,
          size: products.length,
          cover: products.reduce((best, product) =>
            index.popularity(product.id) < index.popularity(best.id) ? product : best,
          ),
        })),
    [index],
  );
  if (tiles.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        {text.shop.departmentsHeading}
      </h2>
      <ul className={styles.tiles}>
        {tiles.map(({ name, size, cover }) => (
          <li key={name}>
            <Link href={departmentHref(name)} className={styles.tile}>
              <Picture product={cover} />
              <span className={styles.name}>{goods.category(name)}</span>
              <span className={styles.size}>{text.shop.listing.results(format.count(size), size)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
