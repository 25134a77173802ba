import { useState } from 'react';
import type { Product } from '../../../core/shop/catalogue';
import { useActs } from '../../../session/use-acts';
import { useShopper } from '../../../session/use-session';
import { Link } from '../../../ui/address/link';
import { Button } from '../../../ui/controls/button';
import { Stepper } from '../../../ui/controls/stepper';
import { useFormat, useShopText } from '../../../ui/text/text';
import { mostPieces } from '../basket/most-pieces';
import styles from './product-actions.module.css';

/** The stock is shown when it is below this. */
const FEW = 5;

/** The buttons for basket, wish list and "not interested". */
export function ProductActions({ product }: { product: Product }) {
  const text = useShopText();
  const format = useFormat();
  const acts = useActs();
  const { basket, liked, dismissed } = useShopper();
  const [quantity, setQuantity] = useState(1);
  const words = text.shop.product;
  const inBasket = basket.find((line) => line.item === product.id)?.quantity ?? 0;
  const left = Math.max(0, mostPieces(product) - inBasket);
  const isLiked = liked.includes(product.id);
  const isDismissed = dismissed.has(product.id);
  const chosen = Math.min(quantity, Math.max(1, left));

  function add() {
    acts.add(product, chosen, true);
    setQuantity(1);
  }

  return (
    <div className={styles.actions}>
      {product.stock !== undefined && (
        <p className={product.stock === 0 ? styles.soldOut : styles.stock}>
          {product.stock === 0
            ? words.soldOut
            : product.stock < FEW
              ? words.fewLeft(format.count(product.stock))
              : words.inStock}
        </p>
      )}
      <div className={styles.buy}>
        <Stepper label={words.quantity} value={chosen} most={Math.max(1, left)} onChange={setQuantity} />
        <Button look="primary" icon="basket" wide disabled={left === 0} onClick={add}>
          {words.addToBasket}
        </Button>
      </div>
      {inBasket > 0 && (
        <p className={styles.stock}>
          <Link href="/basket">{words.inBasket(format.count(inBasket))}</Link>
        </p>
      )}
      {product.price === undefined && <p className={styles.stock}>{words.unpriced}</p>}
      <div className={styles.opinions}>
        <Button
          icon="heart"
          aria-pressed={isLiked}
          onClick={() => (isLiked ? acts.unlike(product) : acts.like(product))}
        >
          {isLiked ? words.liked : words.like}
        </Button>
        <Button
          look="quiet"
          icon="not-interested"
          aria-pressed={isDismissed}
          onClick={() => (isDismissed ? acts.undismiss(product) : acts.dismiss(product))}
        >
          {words.notInterested}
        </Button>
      </div>
      {isDismissed && <p className={styles.stock}>{words.dismissedNote}</p>}
    </div>
  );
}
