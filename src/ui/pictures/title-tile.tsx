import type { ReactNode } from 'react';
import type { Product } from '../../core/shop/catalogue';
import { type ColourName, PALETTE } from '../../core/shop/palette';
import { hashUnit } from '../../drawing/paint';
import { formatHex, parseHex, type Tone, toneOf } from '../../drawing/shades';
import { layTitle } from './title-lines';

const COVERS = [
  'navy',
  'terracotta',
  'forest',
  'plum',
  'teal',
  'mustard',
  'charcoal',
  'sage',
  'rust',
  'blue',
  'walnut',
  'sand',
  'olive',
  'blush',
  'red',
  'sky',
] as const satisfies readonly ColourName[];

const MARGIN = 22;
const TEXT_WIDTH = 240 - 2 * MARGIN;

/**
 * The colours of a cover. All products of a category share them, so that a shelf of one genre looks
 * like one.
 */
export function coverColours(product: Product): { tone: Tone; text: string; faint: string } {
  const about = product.categories[0]?.trim() || product.title;
  const name = COVERS[Math.floor(hashUnit(about.toLowerCase()) * COVERS.length)] ?? COVERS[0];
  const { lightness, chroma, hue } = parseHex(PALETTE[name]);
  const isLight = lightness > 0.66;
  // Dark enough for white letters, or light enough for dark ones; nothing in between.
  const tone = toneOf(
    isLight ? PALETTE[name] : formatHex({ lightness: Math.min(lightness, 0.47), chroma, hue }),
  );
  return { tone, text: isLight ? '#211c17' : '#fffdf8', faint: isLight ? '#3a332b' : '#f3ecdf' };
}

/** A quiet figure in the lower half, in the cover's own tones. The title chooses which. */
function figure(product: Product, { light, dark, deep }: Tone): ReactNode {
  const at = (trait: string) => hashUnit(`${product.id}\u0000${product.title}\u0000${trait}`);
  const x = 130 + at('x') * 70;
  const r = 62 + at('r') * 34;
  switch (Math.floor(at('figure') * 5)) {
    case 0:
      return (
        <>
          <circle cx={x} cy="190" r={r} fill={dark} />
          <circle cx={x} cy="190" r={r * 0.58} fill={light} />
        </>
      );
    case 1:
      return (
        <>
          <path d="M0 176Q70 128 140 172T300 150V240H0z" fill={dark} />
          <path d="M0 206Q90 170 170 206T300 190V240H0z" fill={deep} />
        </>
      );
    case 2:
      return [0, 1, 2, 3].map((i) => (
        <path
          key={i}
          d={`M${240 - i * 34} 240h34V${130 + ((i * 37 + Math.round(x)) % 70)}h-34z`}
          fill={i % 2 ? light : dark}
        />
      ));
    case 3:
      return [1, 0.74, 0.48, 0.22].map((scale, i) => (
        <circle key={scale} cx="240" cy="240" r={r * 1.7 * scale} fill={i % 2 ? light : dark} />
      ));
    default:
      return (
        <>
          <path d={`M${x - 40} 240L240 118V240z`} fill={dark} />
          <path d={`M${x + 10} 240L240 176V240z`} fill={light} />
        </>
      );
  }
}

/** Splits `Toy Story (1995)` into the title `Toy Story` and the year 1995. */
function splitYear(title: string): { title: string; year?: string } {
  const match = /^(?<name>.*\S)\s*\((?<year>\d{4})\)\s*$/u.exec(title);
  return match?.groups?.name === undefined
    ? { title }
    : { title: match.groups.name, year: match.groups.year };
}

/**
 * The picture of an imported product: a typographic cover with its title, year and first category.
 */
export function TitleTile({ product, label }: { product: Product; label?: string }) {
  const { tone, text, faint } = coverColours(product);
  const { title, year } = splitYear(product.title.trim() || product.id);
  const { lines, fontSize } = layTitle(title, TEXT_WIDTH, [34, 29, 25, 21]);
  const category = layTitle(product.categories[0] ?? '', TEXT_WIDTH - (year ? 48 : 0), [14], 1).lines[0];
  return (
    <svg
      viewBox="0 0 240 240"
      className="product-picture"
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined}
    >
      <path d="M0 0h240v240H0z" fill={tone.base} />
      {figure(product, tone)}
      <path d="M0 0h7v240H0z" fill={tone.deep} opacity="0.45" />
      <g fill={text} fontFamily="inherit" fontSize={fontSize} fontWeight="600" letterSpacing="-0.01em">
        {lines.map((line, i) => (
          <text key={`${line} ${lines.indexOf(line, i)}`} x={MARGIN} y={26 + fontSize * (0.76 + i * 1.14)}>
            {line}
          </text>
        ))}
      </g>
      <g fill={faint} fontFamily="inherit" fontSize="14" fontWeight="500">
        {category !== undefined && (
          <text x={MARGIN} y="221">
            {category}
          </text>
        )}
        {year !== undefined && (
          <text x={240 - MARGIN} y="221" textAnchor="end">
            {year}
          </text>
        )}
      </g>
    </svg>
  );
}
