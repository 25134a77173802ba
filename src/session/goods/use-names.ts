import type { Trait } from '../../core/shop/trait';
import { useShop } from '../use-session';
import { useGoods } from './goods';

/** What the parts of a reason are called where a reader sees them. */
export interface Names {
  /** Of a product; its id where the catalogue does not know it. */
  titleOf(item: string): string;
  /** Of a kind of thing; one that nobody named is a product of its own. */
  kindOf(name: string): string;
  traitOf(trait: Trait): string;
}

export function useNames(): Names {
  const { byId } = useShop().index;
  const goods = useGoods();
  return {
    titleOf: (item) => byId.get(item)?.title ?? item,
    kindOf: (name) => byId.get(name)?.title ?? goods.category(name),
    traitOf({ part, value }) {
      if (part === 'brand') return value;
      return part === 'department' || part === 'kind' ? goods.category(value) : goods[part](value);
    },
  };
}
