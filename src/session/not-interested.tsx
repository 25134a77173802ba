import { lazy, Suspense, useRef, useState } from 'react';
import type { Product } from '../core/catalogue';
import { traitsOf } from '../core/trait';
import { IconButton } from '../ui/button';
import { useShopText } from '../ui/text/text';
import { useGoods } from './goods';
import { useActs } from './use-acts';

/** Comes when it is first opened. */
const Menu = lazy(() => import('../ui/menu'));

/** "Not interested": in the product, or in all of its brand or kind; a product without either is turned down at once. */
export function NotInterested({ product }: { product: Product }) {
  const text = useShopText();
  const acts = useActs();
  const goods = useGoods();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const words = text.steer.notInterested;
  const choices = traitsOf(product).flatMap((trait) => {
    if (trait.part !== 'brand' && trait.part !== 'kind') return [];
    const label =
      trait.part === 'brand' ? words.inBrand(trait.value) : words.inKind(goods.category(trait.value));
    return { label, run: () => acts.avoid(trait) };
  });
  const label = text.rails.notInterestedIn(product.title);
  const opens = choices.length > 0;
  return (
    <>
      <IconButton
        ref={button}
        icon="not-interested"
        label={label}
        aria-haspopup={opens ? 'menu' : undefined}
        aria-expanded={opens ? open : undefined}
        onClick={() => (opens ? setOpen(!open) : acts.dismiss(product))}
      />
      {open && (
        <Suspense>
          <Menu
            label={label}
            title={words.title}
            anchor={button}
            choices={[{ label: words.inProduct, run: () => acts.dismiss(product) }, ...choices]}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
