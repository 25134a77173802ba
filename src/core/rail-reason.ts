/**
 * Why an item stands on a rail that was counted, not learnt: the very numbers it was chosen by. Products by id, counts in shoppers of the
 * community.
 */
export type RailReason =
  | {
      readonly kind: 'bought-together';
      /** The product it was bought with. */
      readonly with: string;
      /** Shoppers who bought both, close together in time where times are known. */
      readonly both: number;
      /** Shoppers who bought `with`. */
      readonly bought: number;
      /** How many times likelier that is than if nobody minded. */
      readonly lift: number;
    }
  | {
      readonly kind: 'alike';
      readonly to: string;
      /** By what: the model's item vectors, what the same shoppers have, or what is said of the products. */
      readonly by: 'vectors' | 'shoppers' | 'attributes';
      /** Cosine, at most 1. */
      readonly likeness: number;
    }
  /** Bought or touched by so many shoppers. */
  | { readonly kind: 'popular'; readonly shoppers: number };

export type RailReasonKind = RailReason['kind'];
