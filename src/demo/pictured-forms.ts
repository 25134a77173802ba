import type { Kind } from './catalogue/kinds';
import type { Drawing } from './drawing';

/**
 * Forms of a kind that need their own picture, such as a kettlebell among the dumbbells. The first
 * entry whose words match the product's title is drawn instead of the kind's picture.
 */
export type PicturedForms = Readonly<
  Partial<Record<Kind, readonly (readonly [words: RegExp, draw: Drawing])[]>>
>;
