import { type Measure, SHEET_FONT } from './sheet-font';
import { shortened, wrapped } from './text-lines';

/**
 * What a drawing of an explanation shows: the sentence, the events with their effects and
 * attention, and what made it.
 */
export interface SheetOfExplanation {
  readonly title: string;
  readonly sentence: string;
  readonly ranked: string;
  readonly effectName: string;
  readonly attentionName: string;
  /** The product's picture, as SVG placed at `PICTURE`. */
  readonly picture: string;
  readonly rows: readonly {
    readonly title: string;
    /** For example "Viewed · Tuesday". */
    readonly deed: string;
    /** In [-1, 1]. */
    readonly strength: number;
    readonly effect: string;
    /** For a model with attention: `part` of the largest attention, in [0, 1]. */
    readonly attention?: { readonly part: number; readonly value: string };
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

const WIDTH = 1120;
const EDGE = 48;
const ROW = 58;
const TITLES = 390;
const EFFECT = { from: 470, width: 190, number: 725 };
const ATTENTION = { from: 760, width: 100, number: 915 };
/** Where the picture is placed. */
export const PICTURE = { x: WIDTH - EDGE - 112, y: EDGE, side: 112 };

/** How words look; sizes in CSS pixels. */
interface Look {
  readonly size: number;
  readonly colour: string;
  readonly weight?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/**
 * Draws an explanation into one SVG file that refers to nothing outside of it.
 *
 * @param font the CSS rule with the typeface
 * @returns the whole file, and its size in CSS pixels
 */
export function explanationSvg(
  sheet: SheetOfExplanation,
  colours: SheetColours,
  measure: Measure,
  font: string,
): { readonly svg: string; readonly width: number; readonly height: number } {
  const parts: string[] = [];
  let y = 0;
  const text = (
    words: string,
    x: number,
    at: number,
    { size, colour, weight = 400, anchor = 'start' }: Look,
  ) =>
    parts.push(
      `<text x="${x}" y="${at}" font-size="${size}" font-weight="${weight}" fill="${colour}" text-anchor="${anchor}">${escaped(words)}</text>`,
    );
  /** Lines of at most `most` pixels, `height` apart, from `y` on. */
  const lines = (words: string, most: number, height: number, look: Look) => {
    for (const line of wrapped(words, most, (each) => measure(each, look.size, look.weight ?? 400))) {
      text(line, EDGE, y, look);
      y += height;
    }
  };
  const rule = () =>
    parts.push(`<line x1="${EDGE}" x2="${WIDTH - EDGE}" y1="${y}" y2="${y}" stroke="${colours.rule}"/>`);
  const bar = (x: number, middle: number, width: number, paint: string) =>
    parts.push(
      `<rect x="${x.toFixed(1)}" y="${middle - 5}" width="${width.toFixed(1)}" height="10" rx="2" ${paint}/>`,
    );

  parts.push(sheet.picture);
  y = EDGE + 28;
  lines(sheet.title, PICTURE.x - EDGE - 32, 36, { size: 30, colour: colours.ink, weight: 600 });
  text(sheet.ranked, EDGE, y, { size: 15, colour: colours.soft });
  y = Math.max(y + 34, PICTURE.y + PICTURE.side + 40);
  lines(sheet.sentence, WIDTH - 2 * EDGE, 28, { size: 19, colour: colours.ink });
  y += 14;
  const zero = EFFECT.from + EFFECT.width / 2;
  const number: Look = { size: 15, colour: colours.ink, anchor: 'end' };
  const attentive = sheet.rows.some(({ attention }) => attention);
  text(sheet.effectName, zero, y, { size: 13, colour: colours.soft, anchor: 'middle' });
  if (attentive) text(sheet.attentionName, ATTENTION.from, y, { size: 13, colour: colours.soft });
  y += 10;
  for (const { title, deed, strength, effect, attention, ranks } of sheet.rows) {
    const middle = y + ROW / 2;
    rule();
    const short = shortened(title, TITLES, (words) => measure(words, 16, 500));
    text(short, EDGE, middle - 3, { size: 16, colour: colours.ink, weight: 500 });
    text(deed, EDGE, middle + 17, { size: 13, colour: colours.soft });
    const extent = (Math.abs(strength) * EFFECT.width) / 2;
    bar(EFFECT.from, middle, EFFECT.width, `fill="${colours.rule}"`);
    // What speaks against the product is an outline, so that it differs without colour.
    if (strength < 0)
      bar(zero - extent, middle, extent, `fill="none" stroke="${colours.reason}" stroke-width="1.5"`);
    else bar(zero, middle, extent, `fill="${colours.reason}"`);
    parts.push(
      `<line x1="${zero}" x2="${zero}" y1="${middle - 8}" y2="${middle + 8}" stroke="${colours.soft}"/>`,
    );
    text(effect, EFFECT.number, middle + 5, number);
    if (attention) {
      bar(ATTENTION.from, middle, ATTENTION.width, `fill="${colours.rule}"`);
      bar(ATTENTION.from, middle, attention.part * ATTENTION.width, `fill="${colours.soft}"`);
      text(attention.value, ATTENTION.number, middle + 5, number);
    }
    text(ranks, WIDTH - EDGE, middle + 5, number);
    y += ROW;
  }
  rule();
  y += 30;
  lines(sheet.made, WIDTH - 2 * EDGE, 18, { size: 12.5, colour: colours.soft });
  const height = y + EDGE - 18;
  return {
    width: WIDTH,
    height,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${SHEET_FONT}"><style>${font}</style><rect width="100%" height="100%" fill="${colours.paper}"/>${parts.join('')}</svg>`,
  };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (words: string) => words.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
