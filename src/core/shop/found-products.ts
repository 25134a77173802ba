import type { PersonalModel } from '../recommendation/recommendation';
import type { Product } from './catalogue';

/** What is said of a product in a language. */
export type ProductWords = Pick<
  Product,
  'title' | 'categories' | 'colour' | 'material' | 'style' | 'tags' | 'description'
>;

/** A product a search found. */
export interface FoundProduct {
  readonly item: string;
  /** How well the words fit, relative to the best of this search, in (0, 1]. */
  readonly text: number;
  /**
   * Part of the shop's products that the serving model ranks below this one for this shopper, in
   * [0, 1]; absent without a model.
   */
  readonly ahead?: number;
  readonly soldOut?: true;
}

/** A word of the query that was read as something else. */
export interface InterpretedWord {
  readonly asked: string;
  /**
   * The words that were looked for: in its place when it is nowhere in the shop, else besides it.
   */
  readonly as: readonly string[];
  readonly why: 'spelling' | 'synonym';
}

export interface FoundProducts {
  /** Best text first, equals in the order of their popularity; what is sold out comes last. */
  readonly found: readonly FoundProduct[];
  readonly read: readonly InterpretedWord[];
  /**
   * Queries with one word less that do find something, most results first; only when nothing was
   * found.
   */
  readonly fewer: readonly { readonly query: string; readonly results: number }[];
  /** Whose scores `ahead` holds, or what is missing for them. */
  readonly personal: { readonly model: PersonalModel } | { readonly missing: 'model' | 'history' };
}
