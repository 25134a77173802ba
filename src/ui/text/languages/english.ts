import { namesAsInCatalogue } from '../../../core/shop/goods';
import { later } from '../../loading/later';
import type { Language, ListedLanguage } from '../language';
import { shellEn } from '../shell-en';

/** The default language. Its first words are part of the page. */
export const english: Language = {
  tag: 'en',
  shell: shellEn,
  shop: later(() => import('../shop-en').then(({ shopEn }) => shopEn)),
  whole: later(() => import('../en').then(({ en }) => en)),
  goods: later(() => Promise.resolve(namesAsInCatalogue)),
};

export const language: ListedLanguage = {
  tag: english.tag,
  name: 'English',
  language: later(() => Promise.resolve(english)),
};
