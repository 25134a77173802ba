/** The width of words, in CSS pixels. */
type Width = (words: string) => number;

/**
 * Lines no wider than `most`, broken between words. Text without spaces, and a word that is wider
 * than a line, may break anywhere.
 */
export function wrapped(words: string, most: number, width: Width): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const pieces = words.match(/[\u2E80-\uFFEF]|[^\s\u2E80-\uFFEF]+\s*|\s+/g) ?? [];
  for (const piece of pieces.flatMap((each) => (width(each.trimEnd()) > most ? [...each] : [each]))) {
    if (line !== '' && width((line + piece).trimEnd()) > most) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** The words; or as many of their characters as fit, with an ellipsis. */
export function shortened(words: string, most: number, width: Width): string {
  if (width(words) <= most) return words;
  const signs = [...words];
  let kept = signs.length;
  while (kept > 0 && width(`${signs.slice(0, kept).join('').trimEnd()}…`) > most) kept--;
  return `${signs.slice(0, kept).join('').trimEnd()}…`;
}
