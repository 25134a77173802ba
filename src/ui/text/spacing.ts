/** Chinese text has a space beside Latin letters and digits, but none beside punctuation. */
const HAN_THEN_LATIN = /\p{Script=Han}$/u;
const LATIN_THEN_HAN = /[\p{Script=Latin}\d%]$/u;

const gap = (before: string, after: string): string =>
  (HAN_THEN_LATIN.test(before) && /^[\p{Script=Latin}\d]/u.test(after)) ||
  (LATIN_THEN_HAN.test(before) && /^\p{Script=Han}/u.test(after))
    ? ' '
    : '';

/**
 * Joins pieces, with a space where Chinese meets Latin letters or digits; pieces stay unchanged.
 */
export const joined = (pieces: readonly string[]): string =>
  pieces.reduce((text, piece) => text + gap(text, piece) + piece, '');

/** Template tag for Chinese sentences with values: its parts are `joined`. */
export const spaced = (words: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  joined(words.flatMap((part, i) => (i < values.length ? [part, String(values[i])] : [part])));
