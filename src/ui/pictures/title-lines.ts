/**
 * Sets a title in a fixed box without measuring: SVG text does not wrap, and the pictures are also
 * drawn where no font can be measured. Widths are estimates for a semibold humanist sans, rather
 * too wide than too narrow.
 */

interface TitleLayout {
  /** One to `maxLines` lines; none is empty unless the title is. */
  readonly lines: readonly string[];
  readonly fontSize: number;
}

const WIDE_SCRIPT = /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60]/u;
// A piece that may end a line: a run of blanks, one wide character with the marks that must not
// begin a line, or a word.
const PIECES =
  /\s+|[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60][、。，．！？：；）》」』】…]*|[^\s\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60]+/gu;

/** The width of one character in em. */
function emWidth(character: string): number {
  if (WIDE_SCRIPT.test(character) || /\p{Extended_Pictographic}/u.test(character)) return 1;
  if (/[\s.,:;'’|!ijlI()[\]ft-]/.test(character)) return 0.36;
  if (/[mwMW@%&—…]/.test(character)) return 0.92;
  return /[\p{Lu}]/u.test(character) ? 0.7 : 0.58;
}

/** The estimated width of a line in em. */
export function lineWidth(text: string): number {
  let width = 0;
  for (const character of text) width += emWidth(character);
  return width;
}

/** Cuts a word that is wider than a line into parts that fit. */
function cut(word: string, width: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && lineWidth(part + character) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

function fill(title: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of title.match(PIECES) ?? []) {
    if (lineWidth((line + piece).trimEnd()) <= width) {
      line += piece;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trim());
    const parts = cut(piece.trim(), width);
    line = parts.pop() ?? '';
    lines.push(...parts);
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}

function shorten(line: string, width: number): string {
  let kept = [...line];
  while (kept.length > 1 && lineWidth(`${kept.join('')}…`) > width) kept = kept.slice(0, -1);
  return `${kept.join('').replace(/[\s,;:.–-]+$/u, '')}…`;
}

/**
 * Breaks a title into lines at the largest size at which all of it fits and no word is cut. When
 * there is no such size it takes the smallest: there a word that is too long is cut, and what does
 * not fit ends in an ellipsis.
 *
 * @param width of a line, in the units of the sizes
 * @param sizes to try, largest first; at least one
 */
export function layTitle(
  title: string,
  width: number,
  sizes: readonly [number, ...number[]],
  maxLines = 4,
): TitleLayout {
  const text = title.trim();
  let fontSize = sizes[0];
  for (const size of sizes) {
    fontSize = size;
    const limit = width / size;
    const whole = (text.match(PIECES) ?? []).every((piece) => lineWidth(piece.trim()) <= limit);
    const lines = fill(text, limit);
    if (whole && lines.length <= maxLines) return { lines, fontSize };
  }
  const limit = width / fontSize;
  const lines = fill(text, limit);
  if (lines.length <= maxLines) return { lines, fontSize };
  const last = lines[maxLines - 1] ?? '';
  return { lines: [...lines.slice(0, maxLines - 1), shorten(last, limit)], fontSize };
}
