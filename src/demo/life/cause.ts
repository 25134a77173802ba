import type { NeedId } from './needs';

/**
 * Why a simulated shopper did something: the ground truth for explanations, hidden from every
 * model. `of` and `after` are indices into the community's events, always of an earlier event of
 * the same shopper.
 */
export type Cause =
  /** The shopper's lasting taste for departments, styles, brands and prices. */
  | { readonly kind: 'taste' }
  /**
   * Step `step` (0-based) of a need; `after` is the event of the step before, null for the first.
   */
  | {
      readonly kind: 'need-step';
      readonly need: NeedId;
      readonly step: number;
      readonly after: number | null;
    }
  /** A complement of the product of event `of`. */
  | { readonly kind: 'complement'; readonly of: number }
  /** An alternative of the same kind to the product of event `of`. */
  | { readonly kind: 'substitute'; readonly of: number }
  /** The product bought in event `of` is used up. */
  | { readonly kind: 'replenishment'; readonly of: number }
  | { readonly kind: 'promotion' }
  | { readonly kind: 'new-arrival' }
  | { readonly kind: 'popularity' }
  | { readonly kind: 'noise' }
  /** A like, add or purchase that follows a view or add of the same product. */
  | { readonly kind: 'follow-up'; readonly of: number };
