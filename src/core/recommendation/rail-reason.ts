import type { Trait } from '../shop/trait';

/**
 * Why an item stands on a rail that was counted, not learnt: the very numbers it was chosen by.
 * Products by id, counts in shoppers of the community.
 */
export type RailReason =
  | {
      readonly kind: 'bought-together';
      /** The product it was bought with. */
      readonly with: string;
      /**
       * What was counted where the two products themselves were bought too seldom: the kinds of
       * thing they are ("Tents", "Lanterns"); `both` and `bought` are of those.
       */
      readonly kinds?: { readonly with: string; readonly item: string };
      /** Shoppers who bought both, within 30 days where times are known. */
      readonly both: number;
      /** Shoppers who bought the first. */
      readonly bought: number;
      /** How many times likelier that is than if nobody minded. */
      readonly lift: number;
    }
  | {
      readonly kind: 'alike';
      readonly to: string;
      /**
       * By what: the model's item vectors, what the same shoppers have, or what is said of the
       * products.
       */
      readonly by: 'vectors' | 'shoppers' | 'attributes';
      /** Cosine, at most 1. */
      readonly likeness: number;
    }
  | {
      readonly kind: 'comes-next';
      /**
       * A kind of thing the shopper bought or has in the basket, and the one that others bought
       * next.
       */
      readonly after: string;
      readonly next: string;
      /** Shoppers who bought their first `next` within so many days after an `after`. */
      readonly followed: number;
      readonly days: number;
      /** Shoppers who bought `after`. */
      readonly bought: number;
      readonly lift: number;
    }
  | {
      readonly kind: 'used-up';
      /**
       * The kind of thing that is bought again, and after how many days by half of the shoppers.
       */
      readonly what: string;
      readonly days: number;
      /** Times it was bought again, by how many shoppers. */
      readonly repeats: number;
      readonly shoppers: number;
      /** When the shopper bought it last, milliseconds since the epoch. */
      readonly bought: number;
    }
  | {
      readonly kind: 'rising';
      /** Shoppers of the newest so many days, and how many would have come at the usual rate. */
      readonly recent: number;
      readonly usual: number;
      readonly days: number;
    }
  | {
      readonly kind: 'new';
      /**
       * When it came into the shop, milliseconds since the epoch; unknown where only its events
       * tell.
       */
      readonly since?: number;
      /**
       * What it has in common with the shopper's history, of what speaks for it, the strongest
       * first.
       */
      readonly shared: readonly Trait[];
    }
  | {
      readonly kind: 'reduced';
      /** Of the price before, in (0, 1). */
      readonly reduction: number;
      /**
       * Where the shopper's own choices stand among the prices of their kinds, 0 the cheapest;
       * unknown where too few have prices.
       */
      readonly level?: number;
      /** In the histories of so many, where nothing of the shopper's own was used. */
      readonly shoppers?: number;
    }
  /** When the shopper last had to do with it, milliseconds since the epoch. */
  | { readonly kind: 'seen'; readonly time: number }
  /** In the histories of so many shoppers. */
  | { readonly kind: 'popular'; readonly shoppers: number };
