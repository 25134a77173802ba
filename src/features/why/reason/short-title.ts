/** Room for a title within a sentence, in Latin letters; a Chinese character counts as two. */
const MOST = 64;

const room = (words: string) =>
  [...words].reduce((sum, sign) => sum + (/[\u2E80-\uFFEF]/.test(sign) ? 2 : 1), 0);

/**
 * A title for use within a sentence: whole, or cut after a word when one ends not far before the
 * limit.
 */
export function shortTitle(title: string): string {
  if (room(title) <= MOST) return title;
  let kept = '';
  for (const sign of title) {
    if (room(kept + sign) >= MOST) break;
    kept += sign;
  }
  const space = kept.lastIndexOf(' ');
  return `${(space > kept.length / 2 ? kept.slice(0, space) : kept).replace(/[\s,;:，、；：–-]+$/, '')}…`;
}
