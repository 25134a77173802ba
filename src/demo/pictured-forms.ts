import type { Kind } from './catalogue/kinds';
import type { Drawing } from './drawing';

/**
 * Forms of a kind that look like something else: a kettlebell is sold among the dumbbells. The
 * first whose words stand in the product's title is drawn in place of the kind's own picture.
 */
export type PicturedForms = Readonly<
  Partial<Record<Kind, readonly (readonly [words: RegExp, draw: Drawing])[]>>
>;
