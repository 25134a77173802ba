import type { ColourName } from '../../core/shop/palette';

/**
 * Styles across the whole shop: a shopper who likes a style in one department likes it in others.
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

/** The colours each style prefers, where a product comes in them. */
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
