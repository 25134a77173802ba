import type { Product } from '../core/shop/catalogue';
import { narrowTraitsOf } from '../core/shop/trait';
import { useGoods } from '../session/goods/goods';
import { useActs } from '../session/use-acts';
import { useShopper } from '../session/use-session';
import { IconButton } from '../ui/controls/button';
import { useMenu } from '../ui/overlays/menu';
import { useShopText } from '../ui/text/text';
import styles from './not-interested.module.css';

/**
 * "Not interested" in the product, or in all of its brand, its kind or, where it has no kind, its
 * department. A product with none of these is dismissed at once. Where a dismissed product is still
 * listed, the button shows that and takes it back.
 */
export function NotInterested({ product }: { product: Product }) {
  const text = useShopText();
  const acts = useActs();
  const goods = useGoods();
  const dismissed = useShopper().dismissed.has(product.id);
  const words = text.steer.notInterested;
  const choices = narrowTraitsOf(product).flatMap((trait) => {
    const { part, value } = trait;
    if (part !== 'brand' && part !== 'kind' && part !== 'department') return [];
    const label = part === 'brand' ? words.inBrand(value) : words.inKind(goods.category(value));
    return { label, run: () => acts.avoid(trait) };
  });
  const label = text.rails.notInterestedIn(product.title);
  const { opener, menu } = useMenu({
    label,
    title: words.title,
    choices: [{ label: words.inProduct, run: () => acts.dismiss(product) }, ...choices],
  });
  const does = dismissed
    ? { ref: opener.ref, 'aria-pressed': true, onClick: () => acts.undismiss(product) }
    : choices.length > 0
      ? opener
      : { onClick: () => acts.dismiss(product) };
  return (
    <span className={styles.place}>
      <IconButton icon="not-interested" label={label} {...does} />
      {menu}
    </span>
  );
}
