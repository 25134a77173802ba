/**
 * Colour maths for the pictures: shades are steps in OKLCH (Ottosson, "A perceptual color space for
 * image processing", 2020), so that one step looks equally large in every colour.
 */

/** Lightness 0 to 1, chroma 0 to about 0.37, hue in radians. */
interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

/** Five shades of one material, lit from the top left. */
export interface Tone {
  readonly pale: string;
  readonly light: string;
  readonly base: string;
  readonly dark: string;
  readonly deep: string;
}

const toLinear = (channel: number) =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
const toGamma = (channel: number) =>
  channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;

/** @param hex `#rrggbb` */
export function parseHex(hex: string): Oklch {
  const packed = Number.parseInt(hex.slice(1), 16);
  const red = toLinear((packed >> 16) / 255);
  const green = toLinear(((packed >> 8) & 255) / 255);
  const blue = toLinear((packed & 255) / 255);
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, b),
    hue: Math.atan2(b, a),
  };
}

/** `#rrggbb`; a colour outside sRGB is clipped channel by channel. */
export function formatHex({ lightness, chroma, hue }: Oklch): string {
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const byte = (channel: number) => Math.round(255 * Math.min(1, Math.max(0, toGamma(Math.max(0, channel)))));
  return `#${channels.map((channel) => byte(channel).toString(16).padStart(2, '0')).join('')}`;
}

/**
 * The five shades around a colour. Near black the steps up are larger and near white those down
 * smaller.
 */
export function toneOf(hex: string): Tone {
  const { lightness, chroma, hue } = parseHex(hex);
  const up = lightness < 0.45 ? 0.085 : 0.06;
  const down = lightness > 0.88 ? 0.055 : lightness < 0.35 ? 0.05 : 0.075;
  const step = (by: number, colourfulness: number) =>
    formatHex({
      lightness: Math.min(0.985, Math.max(0.13, lightness + by)),
      chroma: chroma * colourfulness,
      hue,
    });
  return {
    pale: step(2.2 * up, 0.75),
    light: step(up, 0.95),
    base: hex,
    dark: step(-down, 0.94),
    deep: step(-2.2 * down, 0.82),
  };
}
