import type { ColourName } from '../../core/shop/palette';

/**
 * The looks the whole shop is sorted by: a person who likes one in the kitchen likes it in the
 * hallway too.
 */
export const STYLES = [
  'Scandinavian',
  'Rustic',
  'Industrial',
  'Classic',
  'Playful',
  'Outdoor',
  'Minimal',
  'Bohemian',
] as const;
export type Style = (typeof STYLES)[number];

/** The colours each look prefers, where a thing comes in them. */
export const STYLE_COLOURS: Readonly<Record<Style, readonly ColourName[]>> = {
  Scandinavian: ['white', 'sage', 'grey', 'sand', 'sky', 'oak', 'blush'],
  Rustic: ['walnut', 'olive', 'ivory', 'terracotta', 'oak', 'rust', 'forest'],
  Industrial: ['black', 'charcoal', 'grey', 'copper', 'silver', 'rust'],
  Classic: ['navy', 'ivory', 'walnut', 'forest', 'plum', 'brass', 'red'],
  Playful: ['yellow', 'coral', 'sky', 'red', 'teal', 'lavender', 'blue'],
  Outdoor: ['forest', 'olive', 'rust', 'mustard', 'navy', 'blue', 'charcoal'],
  Minimal: ['white', 'black', 'grey', 'charcoal', 'sand', 'silver'],
  Bohemian: ['terracotta', 'mustard', 'plum', 'blush', 'teal', 'rust', 'lavender'],
};
