import type { Product } from '../core/shop/catalogue';
import { type ColourName, PALETTE } from '../core/shop/palette';
import { formatHex, parseHex, type Tone, toneOf } from './shades';

export type Motif = 'plain' | 'stripes' | 'bands' | 'dots' | 'check' | 'waves';

/**
 * Everything a drawing may vary by. It depends only on the product, so the same product is always
 * drawn alike.
 */
export interface Paint extends Tone {
  /** A small detail on the product's own colour that stays visible on black as on white. */
  readonly ink: string;
  /** True for colours near white, on which a white mark would be invisible. */
  readonly isPale: boolean;
  /** A second colour that goes with the first: linings, labels, patterns. */
  readonly accent: Tone;
  /** Handles, knobs, legs: what the product's material suggests. */
  readonly trim: Tone;
  readonly wood: Tone;
  readonly metal: Tone;
  readonly rubber: Tone;
  readonly leather: Tone;
  readonly paper: Tone;
  readonly leaf: Tone;
  /** Tint over what is behind a pane. */
  readonly glass: string;
  readonly tile: string;
  readonly tileLight: string;
  readonly shadow: string;
  readonly motif: Motif;
  /** A number in [low, high) that depends on the product and the name of the trait alone. */
  between(trait: string, low: number, high: number): number;
  /** One of the choices, by the product and the name of the trait. */
  pick<T>(trait: string, choices: readonly [T, ...T[]]): T;
  /**
   * Whether the product's title names a form of its kind, as in "French Press" among the coffee
   * makers.
   */
  says(form: RegExp): boolean;
}

/** FNV-1a, 32 bit, with a final mix so that near-equal ids spread. Uniform in [0, 1). */
export function hashUnit(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) / 4294967296;
}

const isColourName = (name: string): name is ColourName => Object.hasOwn(PALETTE, name);

const WOODEN = /wood|oak|walnut|beech|bamboo|birch|pine|ash|cork|rattan|seagrass|jute/i;
const WOOD = { pale: '#ecd0a6', light: '#dcb582', base: '#cb9d65', dark: '#b1824c', deep: '#8f6538' };
const WALNUT = { pale: '#b58a66', light: '#98704f', base: '#7f593d', dark: '#69472f', deep: '#503422' };
const METAL = { pale: '#eef1f3', light: '#d7dce0', base: '#b9c0c6', dark: '#98a1a9', deep: '#747e87' };
const BRASS = { pale: '#ecd69a', light: '#dabd74', base: '#c3a054', dark: '#a3823d', deep: '#7f642c' };
const RUBBER = { pale: '#73777d', light: '#54585e', base: '#3d4046', dark: '#303338', deep: '#232529' };
const LEATHER = { pale: '#c99a70', light: '#b58257', base: '#9b6a42', dark: '#815433', deep: '#643f25' };
const PAPER = { pale: '#fffefb', light: '#fbf8f1', base: '#f4efe4', dark: '#e3dccd', deep: '#cbc2af' };
const LEAF = { pale: '#b9cfa0', light: '#96b57e', base: '#769a63', dark: '#5b7f4d', deep: '#43643a' };

/** Companion colours differ in lightness and hue; warm colours get cool companions. */
const COMPANIONS = {
  neutral: ['mustard', 'terracotta', 'teal', 'sage', 'blush', 'sky'],
  warm: ['ivory', 'navy', 'sage', 'sky', 'teal', 'white'],
  cool: ['ivory', 'mustard', 'coral', 'sand', 'white', 'blush'],
} as const;

/** Patterns of each style; a motif listed twice is twice as common. */
const MOTIFS_BY_STYLE: Readonly<Record<string, readonly [Motif, ...Motif[]]>> = {
  minimal: ['plain', 'plain', 'plain', 'plain', 'bands'],
  industrial: ['plain', 'plain', 'plain', 'bands'],
  scandinavian: ['plain', 'plain', 'stripes', 'dots'],
  outdoor: ['plain', 'plain', 'bands', 'check'],
  classic: ['plain', 'check', 'stripes', 'bands'],
  rustic: ['plain', 'check', 'stripes', 'bands'],
  playful: ['dots', 'waves', 'stripes', 'check', 'plain'],
  bohemian: ['plain', 'waves', 'bands', 'stripes'],
};
const ANY_MOTIF = ['plain', 'plain', 'plain', 'stripes', 'bands', 'dots', 'check'] as const;

/** Colour of handles, knobs and legs: in contrast to the body's material. */
function trimChoices(material: string): readonly [Tone, ...Tone[]] {
  if (/steel|alumin|iron|chrome|metal|titanium|tin/i.test(material)) return [RUBBER, WOOD, WALNUT];
  if (/brass|copper|bronze/i.test(material)) return [WALNUT, RUBBER];
  if (WOODEN.test(material)) return [RUBBER, BRASS, METAL];
  if (/leather|suede/i.test(material)) return [BRASS, METAL];
  if (/rubber|plastic|silicone|nylon|polyester|foam|graphite/i.test(material)) return [RUBBER, RUBBER, METAL];
  return [WOOD, RUBBER, METAL, WALNUT, BRASS];
}

/** Derives a picture's colours and variations from what the product says about itself. */
export function paintFor(product: Product): Paint {
  // A family shares its form, so that its colours read as one product; proportions differ from id
  // to id.
  const unit = (of: string, trait: string) => hashUnit(`${of}\u0000${trait}`);
  const between = (trait: string, low: number, high: number) => low + (high - low) * unit(product.id, trait);
  function pick<T>(trait: string, choices: readonly [T, ...T[]]): T {
    return choices[Math.floor(unit(product.family ?? product.id, trait) * choices.length)] ?? choices[0];
  }

  const named = product.colour?.toLowerCase() ?? '';
  const hex =
    PALETTE[isColourName(named) ? named : pick<ColourName>('colour', ['sage', 'terracotta', 'blue', 'sand'])];
  const tone = toneOf(hex);
  const { lightness, chroma, hue } = parseHex(hex);
  const family = chroma < 0.035 ? 'neutral' : Math.cos(hue - 0.9) > 0.1 ? 'warm' : 'cool';
  const tint = (level: number, colourfulness: number) =>
    formatHex({
      lightness: level,
      chroma: chroma < 0.03 ? 0.012 : colourfulness,
      hue: chroma < 0.03 ? 1.4 : hue,
    });
  // A pale product gets a darker tile, so that it stands out.
  const isPale = lightness > 0.88;
  const level = isPale ? 0.865 : lightness > 0.74 ? 0.935 : 0.91;
  const style = product.style ?? '';
  const material = product.material ?? '';
  const motifs = MOTIFS_BY_STYLE[style.toLowerCase()] ?? ANY_MOTIF;

  return {
    ...tone,
    ink: lightness > 0.5 ? tone.deep : tone.pale,
    isPale,
    accent: toneOf(PALETTE[pick('accent', COMPANIONS[family])]),
    trim: pick('trim', trimChoices(material)),
    wood: /walnut|mango|acacia/i.test(material) ? WALNUT : WOOD,
    metal: /brass|copper/i.test(material) ? BRASS : METAL,
    rubber: RUBBER,
    leather: LEATHER,
    paper: PAPER,
    leaf: LEAF,
    glass: '#eef5f6',
    tile: tint(level, 0.024),
    tileLight: tint(level + 0.025, 0.018),
    shadow: tint(0.42, 0.035),
    motif: pick('motif', motifs),
    between,
    pick,
    says: (form) => form.test(product.title),
  };
}
