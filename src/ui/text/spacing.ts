/** Within Chinese, Latin letters and digits stand apart by a space, on both sides; signs of punctuation need none. */
const HAN_THEN_LATIN = /\p{Script=Han}$/u;
const LATIN_THEN_HAN = /[\p{Script=Latin}\d%]$/u;

const gap = (before: string, after: string): string =>
  (HAN_THEN_LATIN.test(before) && /^[\p{Script=Latin}\d]/u.test(after)) ||
  (LATIN_THEN_HAN.test(before) && /^\p{Script=Han}/u.test(after))
    ? ' '
    : '';

/** Pieces one after the other, with a space where Chinese meets Latin letters or digits; the pieces themselves stay as they are. */
export const joined = (pieces: readonly string[]): string =>
  pieces.reduce((text, piece) => text + gap(text, piece) + piece, '');

/** For sentences with something to fill in: as the plain template, its parts `joined`. */
export const spaced = (words: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  joined(words.flatMap((part, i) => (i < values.length ? [part, String(values[i])] : [part])));
