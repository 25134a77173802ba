import type { Trait } from '../shop/trait';

/**
 * Why an item is on a rail that is ranked by a statistic instead of a model: the numbers it was
 * ranked by. Products by id; counts are of shoppers of the community.
 */
export type RailReason =
  | {
      readonly kind: 'bought-together';
      /** The product it was bought with. */
      readonly with: string;
      /**
       * The kinds of the two products ("Tents", "Lanterns"), where the products themselves were
       * bought too seldom to count; `both` and `bought` then count purchases of the kinds.
       */
      readonly kinds?: { readonly with: string; readonly item: string };
      /** Shoppers who bought both, within 30 days where times are known. */
      readonly both: number;
      /** Shoppers who bought the first. */
      readonly bought: number;
      /** Lift: P(both bought) / (P(first bought) P(second bought)); 1 means independent. */
      readonly lift: number;
    }
  | {
      readonly kind: 'alike';
      readonly to: string;
      /**
       * What the similarity is computed from: the model's item vectors, the shoppers two items
       * share, or the product attributes.
       */
      readonly by: 'vectors' | 'shoppers' | 'attributes';
      /** Cosine, at most 1. */
      readonly likeness: number;
    }
  | {
      readonly kind: 'comes-next';
      /**
       * A kind of product the shopper bought or has in the basket, and the kind that others bought
       * next.
       */
      readonly after: string;
      readonly next: string;
      /** Shoppers who bought their first `next` within `days` days after an `after`. */
      readonly followed: number;
      readonly days: number;
      /** Shoppers who bought `after`. */
      readonly bought: number;
      readonly lift: number;
    }
  | {
      readonly kind: 'used-up';
      /**
       * The kind of product that is bought again, and the days after which half of the shoppers do
       * so.
       */
      readonly what: string;
      readonly days: number;
      /** How often it was bought again, and by how many shoppers it was bought. */
      readonly repeats: number;
      readonly shoppers: number;
      /** When the shopper bought it last, milliseconds since the epoch. */
      readonly bought: number;
    }
  | {
      readonly kind: 'rising';
      /** Shoppers within the newest `days` days, and how many were expected at the usual rate. */
      readonly recent: number;
      readonly usual: number;
      readonly days: number;
    }
  | {
      readonly kind: 'new';
      /**
       * When it was launched, milliseconds since the epoch; absent where the catalogue does not
       * say.
       */
      readonly since?: number;
      /**
       * Traits it shares with the shopper's history, of those that raise its score, the strongest
       * first.
       */
      readonly shared: readonly Trait[];
    }
  | {
      readonly kind: 'reduced';
      /** Discount as part of the list price, in (0, 1). */
      readonly reduction: number;
      /**
       * Mean price level of the shopper's own choices within their kinds, from 0 (cheapest) to 1
       * (dearest); absent where too few have prices.
       */
      readonly level?: number;
      /** How many shoppers have it in their history; only where the ranking is not personal. */
      readonly shoppers?: number;
    }
  /** When the shopper last interacted with it, milliseconds since the epoch. */
  | { readonly kind: 'seen'; readonly time: number }
  /** How many shoppers have it in their history. */
  | { readonly kind: 'popular'; readonly shoppers: number };
