/** The shop's typeface, with fallbacks for characters it does not have. */
export const SHEET_FONT = "'Instrument Sans Variable', 'Instrument Sans', system-ui, sans-serif";

/** The width of words in the shop's typeface, in CSS pixels. */
export type Measure = (words: string, size: number, weight: number) => number;

/** Measures with a canvas of the page. */
export function measureOnPage(): Measure {
  const canvas = document.createElement('canvas').getContext('2d');
  return (words, size, weight) => {
    if (!canvas) return words.length * size;
    canvas.font = `${weight} ${size}px ${SHEET_FONT}`;
    return canvas.measureText(words).width;
  };
}

/**
 * The CSS rule that puts the typeface into a file: an SVG image cannot use the fonts of the page.
 */
export async function embeddedFont(): Promise<string> {
  const { default: address } = await import(
    '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2?inline'
  );
  return `@font-face{font-family:'Instrument Sans Variable';font-weight:400 700;src:url(${address}) format('woff2-variations')}`;
}
