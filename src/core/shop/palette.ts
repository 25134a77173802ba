/**
 * The colours products come in: a name people shop by, and the sRGB value their picture is drawn
 * in.
 */
export const PALETTE = {
  black: '#2b2b2e',
  charcoal: '#4a4d52',
  grey: '#8d9299',
  silver: '#c3c8ce',
  white: '#f4f2ee',
  ivory: '#ece3d0',
  sand: '#d8c3a0',
  oak: '#c79a64',
  walnut: '#7a5236',
  terracotta: '#c4643f',
  rust: '#a4482c',
  red: '#c2383b',
  coral: '#ea7f6b',
  blush: '#e7b8b4',
  plum: '#75405f',
  lavender: '#a99bc9',
  navy: '#27406b',
  blue: '#3f74b5',
  sky: '#8fbbdc',
  teal: '#2f7f83',
  sage: '#97ab8b',
  olive: '#77783f',
  forest: '#35593f',
  mustard: '#d9a437',
  yellow: '#f0cf55',
  copper: '#b87350',
  brass: '#bf9b50',
} as const;

export type ColourName = keyof typeof PALETTE;
