import type { Trait } from '../../core/shop/trait';
import { useShop } from '../use-session';
import { useGoods } from './goods';

/** The shown names of what a reason is about. */
export interface Names {
  /** The title of a product; its id when the catalogue does not have it. */
  titleOf(item: string): string;
  /**
   * The name of a kind of product. A product without a kind counts as a kind of its own, with its
   * title.
   */
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
