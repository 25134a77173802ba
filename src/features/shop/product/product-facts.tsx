import type { ReactNode } from 'react';
import { searchHref } from '../../../core/address/address';
import type { Product } from '../../../core/shop/catalogue';
import { useGoods } from '../../../session/goods/goods';
import { Link } from '../../../ui/address/link';
import { Swatch } from '../../../ui/product/swatch';
import { useFormat, useShopText } from '../../../ui/text/text';
import styles from './product-facts.module.css';

/** The known attributes of a product, as a table. */
export function ProductFacts({ product }: { product: Product }) {
  const text = useShopText();
  const format = useFormat();
  const goods = useGoods();
  const words = text.shop.product;
  const { brand, colour, material, style, launchedAt, tags } = product;
  if (
    brand === undefined &&
    colour === undefined &&
    material === undefined &&
    style === undefined &&
    launchedAt === undefined &&
    tags.length === 0
  )
    return null;
  return (
    <dl className={styles.facts} aria-label={words.details}>
      {brand !== undefined && (
        <Fact name={words.brand}>
          <Link href={searchHref(brand)} className={styles.tag}>
            {brand}
          </Link>
        </Fact>
      )}
      {colour !== undefined && (
        <Fact name={words.colour}>
          <Swatch colour={colour} />
          {text.shop.sentenceCase(goods.colour(colour))}
        </Fact>
      )}
      {material !== undefined && (
        <Fact name={words.material}>{text.shop.sentenceCase(goods.material(material))}</Fact>
      )}
      {style !== undefined && <Fact name={words.style}>{text.shop.sentenceCase(goods.style(style))}</Fact>}
      {launchedAt !== undefined && <Fact name={words.launched}>{format.date(launchedAt)}</Fact>}
      {tags.length > 0 && (
        <Fact name={words.tags}>
          {tags.map((tag) => (
            <Link key={tag} href={searchHref(goods.tag(tag))} className={styles.tag}>
              {goods.tag(tag)}
            </Link>
          ))}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
