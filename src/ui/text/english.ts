import type { Dictionary } from './en';
import { shopEn } from './shop-en';
import type { Language } from './text';

let whole: Promise<Dictionary> | undefined;

export const english: Language = {
  shop: shopEn,
  whole() {
    whole ??= import('./en').then(({ en }) => en);
    return whole;
  },
};
