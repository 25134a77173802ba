import { wordsOf } from '../core/shop/words';

const HAN = /\p{Script=Han}/u;
const chinese = new Intl.Segmenter('zh', { granularity: 'word' });

/** Stop words, neither indexed nor searched for. */
const PASSED_OVER = new Set(
  'a an and at by for from in is it its of on or the to with 的 了 和 与 及 在 是'.split(' '),
);

export const isHan = (term: string): boolean => HAN.test(term);

/** The words of a text without case and diacritics; Chinese text is segmented into words. */
export function termsOf(text: string): string[] {
  return wordsOf(text).flatMap((word) =>
    isHan(word)
      ? Array.from(chinese.segment(word)).flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []))
      : [word],
  );
}

/** The terms of a text without stop words. */
export const searchTerms = (text: string): string[] => termsOf(text).filter((term) => !PASSED_OVER.has(term));

/** The distinct words of a query without stop words, unless it has no others. */
export function queryWords(query: string): string[] {
  const words = wordsOf(query);
  const telling = words.filter((word) => searchTerms(word).length > 0);
  return [...new Set(telling.length > 0 ? telling : words)];
}
