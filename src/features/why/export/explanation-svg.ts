/** An explanation as one drawing with nothing outside of it: sentence, events with their effects, what made it. */
export interface SheetOfExplanation {
  readonly title: string;
  readonly sentence: string;
  readonly ranked: string;
  readonly effectName: string;
  readonly rows: readonly {
    readonly title: string;
    /** "Viewed · Tuesday" */
    readonly deed: string;
    /** In [-1, 1]. */
    readonly strength: number;
    readonly effect: string;
    readonly ranks: string;
  }[];
  readonly made: string;
}

/** CSS colours. */
export interface SheetColours {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly rule: string;
  readonly reason: string;
}

const WIDTH = 960;
const EDGE = 48;
const ROW = 58;
const BAR = { from: 500, width: 220 };
const FONT = "'Instrument Sans', system-ui, sans-serif";

/** @returns a whole SVG file, and its size in CSS pixels */
export function explanationSvg(
  sheet: SheetOfExplanation,
  colours: SheetColours,
): { readonly svg: string; readonly width: number; readonly height: number } {
  const parts: string[] = [];
  const text = (x: number, y: number, size: number, colour: string, words: string, more = '') =>
    parts.push(
      `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}"${more && ` ${more}`}>${escaped(words)}</text>`,
    );
  let y = EDGE + 28;
  for (const line of wrapped(sheet.title, 46)) {
    text(EDGE, y, 30, colours.ink, line, 'font-weight="600"');
    y += 36;
  }
  text(EDGE, y, 15, colours.soft, sheet.ranked);
  y += 34;
  for (const line of wrapped(sheet.sentence, 88)) {
    text(EDGE, y, 19, colours.ink, line);
    y += 28;
  }
  y += 14;
  text(BAR.from + BAR.width / 2, y, 13, colours.soft, sheet.effectName, 'text-anchor="middle"');
  y += 10;
  for (const row of sheet.rows) {
    const middle = y + ROW / 2;
    parts.push(`<line x1="${EDGE}" x2="${WIDTH - EDGE}" y1="${y}" y2="${y}" stroke="${colours.rule}"/>`);
    text(EDGE, middle - 3, 16, colours.ink, shortened(row.title, 50), 'font-weight="500"');
    text(EDGE, middle + 17, 13, colours.soft, row.deed);
    const zero = BAR.from + BAR.width / 2;
    const extent = (Math.abs(row.strength) * BAR.width) / 2;
    const against = row.strength < 0;
    parts.push(
      `<rect x="${BAR.from}" y="${middle - 5}" width="${BAR.width}" height="10" rx="2" fill="${colours.rule}"/>`,
      // What speaks against the product is an outline, so that it differs without colour.
      `<rect x="${(against ? zero - extent : zero).toFixed(1)}" y="${middle - 5}" width="${extent.toFixed(1)}" height="10" rx="2" ${
        against ? `fill="none" stroke="${colours.reason}" stroke-width="1.5"` : `fill="${colours.reason}"`
      }/>`,
      `<line x1="${zero}" x2="${zero}" y1="${middle - 8}" y2="${middle + 8}" stroke="${colours.soft}"/>`,
    );
    text(BAR.from + BAR.width + 70, middle + 5, 15, colours.ink, row.effect, 'text-anchor="end"');
    text(WIDTH - EDGE, middle + 5, 15, colours.ink, row.ranks, 'text-anchor="end"');
    y += ROW;
  }
  parts.push(`<line x1="${EDGE}" x2="${WIDTH - EDGE}" y1="${y}" y2="${y}" stroke="${colours.rule}"/>`);
  y += 30;
  for (const line of wrapped(sheet.made, 120)) {
    text(EDGE, y, 12.5, colours.soft, line);
    y += 18;
  }
  const height = y + EDGE - 18;
  return {
    width: WIDTH,
    height,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${FONT}"><rect width="100%" height="100%" fill="${colours.paper}"/>${parts.join('')}</svg>`,
  };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (words: string) => words.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** A Chinese sign is as wide as two Latin letters. */
const widthOf = (words: string) =>
  [...words].reduce((sum, sign) => sum + (/[\u2E80-\uFFEF]/.test(sign) ? 2 : 1), 0);

/** Lines of at most so many letters, cut between words, or anywhere where there are no spaces. */
export function wrapped(words: string, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of words.match(/[\u2E80-\uFFEF]|[^\s\u2E80-\uFFEF]+\s*|\s+/g) ?? []) {
    if (line !== '' && widthOf(line + piece.trimEnd()) > most) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

const shortened = (words: string, most: number): string => {
  if (widthOf(words) <= most) return words;
  let kept = '';
  for (const sign of words) {
    if (widthOf(kept + sign) > most - 1) break;
    kept += sign;
  }
  return `${kept.trimEnd()}…`;
};
