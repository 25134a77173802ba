/**
 * Shared by charts that are written as SVG files. Those are viewed outside of the shop, so they set
 * their own colours and fonts.
 */

const INK = '#1f2933';
export const FAINT = '#d5dbe1';

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A coordinate with one decimal. */
export const at = (value: number): string => value.toFixed(1);

/** An SVG document of that size on white, its title `left` from the edge. */
export function svgDocument(
  { width, height, left }: { readonly width: number; readonly height: number; readonly left: number },
  title: string,
  parts: readonly string[],
): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="12" fill="${INK}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<text x="${left}" y="24" font-size="14" font-weight="600">${escaped(title)}</text>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}
