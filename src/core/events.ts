/**
 * Everything a shopper does, as an append-only log. A later event corrects an earlier one ("dismiss" is undone by
 * "undismiss"), and every other view of the shopper is a function of this log. Nothing in it is ever changed but by a
 * shopper who wants a product forgotten: then it is as if that had never been there.
 */

export const EVENT_SCHEMA = 1;

/** Every rail there is. `engine/rails` says how each is made, the dictionaries what it is called. */
export const RAIL_IDS = [
  'for-you',
  'because-viewed',
  'your-taste',
  'similar',
  'bought-together',
  'complete',
  'buy-again',
  'new',
  'deals',
  'trending',
  'recent',
  'popular',
] as const;
export type RailId = (typeof RAIL_IDS)[number];

/** Where a product was shown: the rail (or page part), and its 0-based place in it. */
export interface Placement {
  readonly rail: RailId | 'department' | 'search' | 'wish-list' | 'orders' | 'basket';
  readonly position: number;
}

/** What happened, without who and when. `item` is a product id. */
export type ShopAct =
  | { readonly kind: 'view'; readonly item: string }
  /** Time the page of `item` was visible after its view, in milliseconds. */
  | { readonly kind: 'dwell'; readonly item: string; readonly milliseconds: number }
  | { readonly kind: 'search'; readonly query: string; readonly results: number }
  | { readonly kind: 'impression'; readonly items: readonly string[]; readonly rail: Placement['rail'] }
  | { readonly kind: 'click'; readonly item: string; readonly placement: Placement }
  | { readonly kind: 'add'; readonly item: string; readonly quantity: number }
  | { readonly kind: 'remove'; readonly item: string; readonly quantity: number }
  | {
      readonly kind: 'purchase';
      readonly order: string;
      readonly lines: readonly { readonly item: string; readonly quantity: number; readonly price: number }[];
    }
  | { readonly kind: 'like'; readonly item: string }
  | { readonly kind: 'unlike'; readonly item: string }
  | { readonly kind: 'dismiss'; readonly item: string }
  | { readonly kind: 'undismiss'; readonly item: string }
  /** What a user of the community did with `item` before the log begins counts no more; events of the log itself are deleted instead. */
  | { readonly kind: 'forget'; readonly item: string };

/** One committed entry of the log. */
export type ShopEvent = ShopAct & {
  /** UUID made by the page: writing the same event twice stores it once. */
  readonly id: string;
  readonly schema: typeof EVENT_SCHEMA;
  /** Milliseconds since the epoch. */
  readonly time: number;
  /** One visit: a tab from open to close. */
  readonly session: string;
  /** Who acts: the shopper, or a data set's user the shopper has become. */
  readonly persona: string;
  /** Hash of the catalogue the item ids belong to. */
  readonly catalogue: string;
};

export const OWN_PERSONA = 'me';

/** The kinds of interaction with one product that tell about taste, weakest first. */
export const SIGNAL_KINDS = ['view', 'add', 'like', 'purchase'] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];
