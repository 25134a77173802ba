/**
 * Splits text into words of letters and digits, without case and diacritics: "Crème brûlée" gives
 * "creme", "brulee".
 */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
