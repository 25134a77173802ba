import type { Product } from '../../../core/shop/catalogue';
import { useShop } from '../../../session/use-session';

interface BasketContents {
  readonly lines: readonly { readonly product: Product; readonly quantity: number }[];
  /** Pieces of all lines together. */
  readonly pieces: number;
  /** In cents; undefined when the data set has no prices. */
  readonly total?: number;
}

/** The basket with its products. */
export function useBasketContents(): BasketContents {
  const { shopper, index } = useShop();
  const lines = shopper.basket.flatMap(({ item, quantity }) => {
    const product = index.byId.get(item);
    return product ? [{ product, quantity }] : [];
  });
  return {
    lines,
    pieces: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    total: index.priced
      ? lines.reduce((sum, { product, quantity }) => sum + quantity * (product.price ?? 0), 0)
      : undefined,
  };
}
