import type { ReactNode } from 'react';
import type { Product } from '../core/shop/catalogue';
import type { Placement } from '../core/shop/events';
import { useGoods } from '../session/goods/goods';
import { useActs } from '../session/use-acts';
import { useShopper } from '../session/use-session';
import { Contained } from '../ui/layout/contained';
import { ProductCard } from '../ui/product/product-card';

/**
 * A product card that records what the shopper does with it, and where on the page it was shown.
 * `near` and `priced` as in ProductCard.
 */
export function ProductTile({
  product,
  placement,
  heading,
  near,
  priced,
  beside,
  foot,
}: {
  product: Product;
  placement: Placement;
  heading?: 'h2' | 'h3';
  near?: boolean;
  priced?: boolean;
  beside?: ReactNode;
  foot?: ReactNode;
}) {
  const acts = useActs();
  const { liked } = useShopper();
  const { category: categoryName } = useGoods();
  return (
    <Contained>
      <ProductCard
        product={product}
        heading={heading}
        near={near}
        priced={priced}
        liked={liked.includes(product.id)}
        categoryName={categoryName}
        onOpen={() => acts.click(product, placement)}
        onLike={(like) => (like ? acts.like(product) : acts.unlike(product))}
        beside={beside}
        foot={foot}
      />
    </Contained>
  );
}
