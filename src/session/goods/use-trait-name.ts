import { useCallback } from 'react';
import type { Trait } from '../../core/shop/trait';
import { useShopText } from '../../ui/text/text';
import { useGoods } from './goods';

/** The shown name of a trait. */
export function useTraitName(): (trait: Trait) => string {
  const goods = useGoods();
  const { sentenceCase } = useShopText().shop;
  return useCallback(
    ({ part, value }: Trait) => {
      switch (part) {
        case 'department':
        case 'kind':
          return goods.category(value);
        case 'brand':
          return value;
        case 'material':
        case 'style':
        case 'colour':
          return sentenceCase(goods[part](value));
      }
    },
    [goods, sentenceCase],
  );
}
