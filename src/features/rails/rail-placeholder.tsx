import { useShop } from '../../session/use-session';
import { ProductCardSkeleton } from '../../ui/product-card';

const CARDS = [0, 1, 2, 3, 4, 5];

/** Holds the place of a row's cards. */
export function RailPlaceholder() {
  const { index } = useShop();
  return CARDS.map((card) => <ProductCardSkeleton key={card} priced={index.priced} foot />);
}
