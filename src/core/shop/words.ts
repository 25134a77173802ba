/**
 * Without case and diacritics, split into words of letters and digits: "Crème brûlée" is "creme",
 * "brulee".
 */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
