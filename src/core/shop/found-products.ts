import type { PersonalModel } from '../recommendation/recommendation';
import type { Product } from './catalogue';

/** The words that describe a product in one language. */
export type ProductWords = Pick<
  Product,
  'title' | 'categories' | 'colour' | 'material' | 'style' | 'tags' | 'description'
>;

/** A search hit. */
export interface FoundProduct {
  readonly item: string;
  /** Text score relative to the best hit of this search, in (0, 1]. */
  readonly text: number;
  /**
   * Percentile rank of this product for this shopper by the serving model, in [0, 1]; absent
   * without a model.
   */
  readonly ahead?: number;
  readonly soldOut?: true;
}

/** A word of the query that was searched for as other words. */
export interface InterpretedWord {
  readonly asked: string;
  /**
   * The words that were searched for: instead of the query's word for a spelling correction, in
   * addition to it for a synonym.
   */
  readonly as: readonly string[];
  readonly why: 'spelling' | 'synonym';
}

export interface FoundProducts {
  /** Best text score first, ties by popularity; sold-out products last. */
  readonly found: readonly FoundProduct[];
  readonly read: readonly InterpretedWord[];
  /** When nothing was found: queries with one word less that have results, most results first. */
  readonly fewer: readonly { readonly query: string; readonly results: number }[];
  /** The model behind `ahead`, or what is missing for it. */
  readonly personal: { readonly model: PersonalModel } | { readonly missing: 'model' | 'history' };
}
