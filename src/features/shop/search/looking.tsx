import { useShop } from '../../../session/use-session';
import { ProductCardSkeleton } from '../../../ui/product/product-card';
import { ProductGrid } from '../../../ui/product/product-grid';
import { useShopText } from '../../../ui/text/text';
import styles from './looking.module.css';

const CARDS = Array.from({ length: 12 }, (_, index) => index);

/** A placeholder for the results during a search. */
export function Looking({ title }: { title: string }) {
  const words = useShopText().shop.search;
  const { index } = useShop();
  return (
    <div className={styles.looking}>
      <h1>{title}</h1>
      <p role="status">{words.looking}</p>
      <ProductGrid label={words.looking}>
        {CARDS.map((card) => (
          <li key={card}>
            <ProductCardSkeleton priced={index.priced} foot />
          </li>
        ))}
      </ProductGrid>
    </div>
  );
}
