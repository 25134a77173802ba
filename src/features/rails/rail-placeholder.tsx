import { useShop } from '../../session/use-session';
import { ProductCardSkeleton } from '../../ui/product/product-card';

/** As many cards as the widest window shows. */
const CARDS = [0, 1, 2, 3, 4, 5, 6, 7];

/** A placeholder for a row of cards. */
export function RailPlaceholder() {
  const { index } = useShop();
  return CARDS.map((card) => <ProductCardSkeleton key={card} priced={index.priced} foot />);
}
