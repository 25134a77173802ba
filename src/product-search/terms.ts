import { wordsOf } from '../core/shop/words';

const HAN = /\p{Script=Han}/u;
const chinese = new Intl.Segmenter('zh', { granularity: 'word' });

/** Too common to tell products apart: neither looked for nor kept. */
const PASSED_OVER = new Set(
  'a an and at by for from in is it its of on or the to with 的 了 和 与 及 在 是'.split(' '),
);

export const isHan = (term: string): boolean => HAN.test(term);

/** Words without case and diacritics, Chinese text (which has no spaces) cut into its words. */
export function termsOf(text: string): string[] {
  return wordsOf(text).flatMap((word) =>
    isHan(word)
      ? Array.from(chinese.segment(word)).flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []))
      : [word],
  );
}

/** The terms a text is found by. */
export const searchTerms = (text: string): string[] => termsOf(text).filter((term) => !PASSED_OVER.has(term));

/**
 * The words to look for, each once: what tells nothing is left out, unless nothing else was asked
 * for.
 */
export function queryWords(query: string): string[] {
  const words = wordsOf(query);
  const telling = words.filter((word) => searchTerms(word).length > 0);
  return [...new Set(telling.length > 0 ? telling : words)];
}
