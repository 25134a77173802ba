import type { Leaning, Trait } from './trait';

/**
 * Everything a shopper does, as an append-only log. A later event corrects an earlier one
 * ("dismiss" is undone by "undismiss"), and every other view of the shopper is a function of this
 * log. Nothing in it is ever changed but by a shopper who wants a product forgotten: then it is as
 * if that had never been there.
 */

/** 2: a shopper steers (`avoid`, `seek`, `lean`), and may have the shop look away (`aside`). */
export const EVENT_SCHEMA = 2;

/**
 * Every rail there is. `engine/rails` says how each is made, the dictionaries what it is called.
 */
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
  /**
   * What a user of the community did with `item` before the log begins counts no more; events of
   * the log itself are deleted instead.
   */
  | { readonly kind: 'forget'; readonly item: string }
  /** Not interested in a brand, a kind, ... */
  | { readonly kind: 'avoid'; readonly trait: Trait }
  | { readonly kind: 'unavoid'; readonly trait: Trait }
  /** More of what has this trait. */
  | { readonly kind: 'seek'; readonly trait: Trait }
  | { readonly kind: 'unseek'; readonly trait: Trait }
  /** A slider was moved to `weight` in [-1, 1]; 0 is where it started from. */
  | { readonly kind: 'lean'; readonly toward: Leaning; readonly weight: number }
  /** All sliders back to where they started from, and nothing sought. */
  | { readonly kind: 'level' };

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
  /**
   * Done while memory was paused: kept for what the shopper asked for (a basket, an order), read by
   * no model.
   */
  readonly aside?: true;
};

export const OWN_PERSONA = 'me';
/**
 * Somebody who leaves nothing behind: what a guest does is kept in memory, as long as the visit
 * lasts.
 */
export const GUEST_PERSONA = '@guest';

/** What a shopper asks for in so many words; everything else the shop only notices. */
const EXPLICIT_REQUESTS: ReadonlySet<ShopAct['kind']> = new Set([
  'add',
  'remove',
  'purchase',
  'like',
  'unlike',
  'dismiss',
  'undismiss',
  'forget',
  'avoid',
  'unavoid',
  'seek',
  'unseek',
  'lean',
  'level',
]);

export const isExplicitRequest = ({ kind }: Pick<ShopAct, 'kind'>): boolean => EXPLICIT_REQUESTS.has(kind);

/**
 * What is kept of acts while memory is paused: what was asked for, set aside so that no model reads
 * it.
 */
export function keptWhilePaused(events: readonly ShopEvent[]): ShopEvent[] {
  return events.filter(isExplicitRequest).map((event) => ({ ...event, aside: true }));
}

/** The kinds of interaction with one product that tell about taste, weakest first. */
export const SIGNAL_KINDS = ['view', 'add', 'like', 'purchase'] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];
