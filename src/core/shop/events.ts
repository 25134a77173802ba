import type { Leaning, Trait } from './trait';

/**
 * Everything a shopper does, as an append-only log. A later event corrects an earlier one
 * ("undismiss" undoes "dismiss"), and everything else known about the shopper is computed from this
 * log. The one exception to append-only: when the shopper wants a product forgotten, its events are
 * deleted.
 */

/**
 * Version 2 added steering (`avoid`, `seek`, `lean`) and events recorded while memory is paused
 * (`aside`).
 */
export const EVENT_SCHEMA = 2;

/**
 * Every rail of the shop. `engine/rails` says how each is made, the dictionaries what it is called.
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

/** One act of a shopper, without who and when. `item` is a product id. */
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
   * Forgets `item` in the history of the data set's user the shopper has become. Events of the log
   * itself are deleted instead.
   */
  | { readonly kind: 'forget'; readonly item: string }
  /** No recommendations with this trait (a brand, a kind, ...). */
  | { readonly kind: 'avoid'; readonly trait: Trait }
  | { readonly kind: 'unavoid'; readonly trait: Trait }
  /** More recommendations with this trait. */
  | { readonly kind: 'seek'; readonly trait: Trait }
  | { readonly kind: 'unseek'; readonly trait: Trait }
  /** A taste slider was moved to `weight` in [-1, 1]; 0 is its starting position. */
  | { readonly kind: 'lean'; readonly toward: Leaning; readonly weight: number }
  /** Resets all sliders and everything that is sought. */
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
  /** Who acts: the shopper, or the data set's user the shopper has become. */
  readonly persona: string;
  /** Hash of the catalogue the item ids belong to. */
  readonly catalogue: string;
  /**
   * Recorded while memory was paused: kept because the shopper asked for its effect (a basket, an
   * order), and read by no model.
   */
  readonly aside?: true;
};

export const OWN_PERSONA = 'me';
/** A guest: events are kept in memory for the visit and never stored. */
export const GUEST_PERSONA = '@guest';

/** Acts that a shopper asks for explicitly; all others are observed by the shop. */
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
 * The events to keep while memory is paused: explicit requests, marked so that no model reads them.
 */
export function keptWhilePaused(events: readonly ShopEvent[]): ShopEvent[] {
  return events.filter(isExplicitRequest).map((event) => ({ ...event, aside: true }));
}

/** Interactions with one product that tell about taste, weakest first. */
export const SIGNAL_KINDS = ['view', 'add', 'like', 'purchase'] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];
