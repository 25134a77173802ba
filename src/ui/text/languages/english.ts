import { asItStands } from '../goods';
import { type Language, type ListedLanguage, once } from '../language';
import { shopEn } from '../shop-en';

/** What the shop speaks where a reader's own language is not among those it knows: its words come with the page. */
export const english: Language = {
  tag: 'en',
  shop: shopEn,
  goods: once(() => Promise.resolve(asItStands)),
  whole: once(() => import('../en').then(({ en }) => en)),
};

export const language: ListedLanguage = {
  tag: english.tag,
  name: 'English',
  load: () => Promise.resolve(english),
};
