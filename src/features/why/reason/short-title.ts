/** Room for a title within a sentence, in Latin letters; a Chinese sign takes that of two. */
const MOST = 64;

const room = (words: string) =>
  [...words].reduce((sum, sign) => sum + (/[\u2E80-\uFFEF]/.test(sign) ? 2 : 1), 0);

/** A title as a sentence has room for: whole, or cut after a word where one ends not far before. */
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
