import type { NeedId } from './needs';

/**
 * Why a simulated shopper did something. It is the answer key for explanations: no model may see
 * it. `of` and `after` are indices into the community's events, always of an earlier event of the
 * same shopper.
 */
export type Cause =
  /** A lasting liking for a department, style, brand and price. */
  | { readonly kind: 'taste' }
  /**
   * The next thing (0-based `step`) a need asks for; `after` is its step before, null at its start.
   */
  | {
      readonly kind: 'need-step';
      readonly need: NeedId;
      readonly step: number;
      readonly after: number | null;
    }
  /** It goes with the thing of that event. */
  | { readonly kind: 'complement'; readonly of: number }
  /** Compared with the thing of that event, which is of the same kind. */
  | { readonly kind: 'substitute'; readonly of: number }
  /** What was bought then is used up. */
  | { readonly kind: 'replenishment'; readonly of: number }
  | { readonly kind: 'promotion' }
  | { readonly kind: 'new-arrival' }
  | { readonly kind: 'popularity' }
  | { readonly kind: 'noise' }
  /** Liked, put in the basket or bought after looking at it (or putting it in the basket) then. */
  | { readonly kind: 'follow-up'; readonly of: number };
