import type { ShopEvent } from './events';
import { noSteeringSums, type Steering, type SteeringSums, steer, steeringOf } from './steering';

interface BasketLine {
  readonly item: string;
  /** At least 1. */
  readonly quantity: number;
}

interface Order {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
  /** `price` in cents, for one. */
  readonly lines: readonly { readonly item: string; readonly quantity: number; readonly price: number }[];
  /** Placed while memory was paused: no model reads it. */
  readonly aside?: true;
}

/** Everything the shop knows about a shopper; each part is computed from the event log. */
export interface Shopper {
  /** In the order the products were added. */
  readonly basket: readonly BasketLine[];
  /** Newest first. */
  readonly liked: readonly string[];
  readonly dismissed: ReadonlySet<string>;
  /** Newest first. */
  readonly orders: readonly Order[];
  /** Each product once, the last viewed first. */
  readonly viewed: readonly string[];
  readonly steering: Steering;
}

/**
 * A shopper's state in the form that takes further events: one event costs the same however long
 * the log is. It can be structured-cloned, so it is sent to the page and stored as a snapshot.
 */
export interface ShopperSums {
  readonly basket: Map<string, number>;
  readonly liked: Set<string>;
  readonly dismissed: Set<string>;
  readonly viewed: Set<string>;
  readonly orders: Map<string, Order>;
  readonly steering: SteeringSums;
}

/** The sums of an empty log. */
export const noShopperSums = (): ShopperSums => ({
  basket: new Map(),
  liked: new Set(),
  dismissed: new Set(),
  viewed: new Set(),
  orders: new Map(),
  steering: noSteeringSums(),
});

/** Removes and adds, so that the member is the last in the order of the set. */
function addLast(members: Set<string>, member: string): void {
  members.delete(member);
  members.add(member);
}

/**
 * Adds one event to the sums. The state of one product depends only on that product's events.
 * Removing more than the basket holds empties the line, a purchase takes its items out of the
 * basket, and an order that is stored twice counts once.
 *
 * @param event of the persona and catalogue of the sums, after all events added so far
 */
export function addToShopper(sums: ShopperSums, event: ShopEvent): void {
  const { basket, liked, dismissed, viewed, orders, steering } = sums;
  const put = (item: string, quantity: number) => {
    const left = (basket.get(item) ?? 0) + quantity;
    if (left > 0) basket.set(item, left);
    else basket.delete(item);
  };
  switch (event.kind) {
    case 'view':
      addLast(viewed, event.item);
      break;
    case 'add':
      put(event.item, event.quantity);
      break;
    case 'remove':
      put(event.item, -event.quantity);
      break;
    case 'purchase': {
      const { order, time, lines, aside } = event;
      if (orders.has(order)) break;
      orders.set(order, { id: order, time, lines, ...(aside && { aside }) });
      for (const line of lines) put(line.item, -line.quantity);
      break;
    }
    case 'like':
      addLast(liked, event.item);
      break;
    case 'unlike':
      liked.delete(event.item);
      break;
    case 'dismiss':
      dismissed.add(event.item);
      break;
    case 'undismiss':
      dismissed.delete(event.item);
      break;
    case 'avoid':
    case 'unavoid':
    case 'seek':
    case 'unseek':
    case 'lean':
    case 'level':
      steer(steering, event);
      break;
    case 'forget':
    case 'dwell':
    case 'search':
    case 'impression':
    case 'click':
      break;
  }
}

/** The state that the sums describe; later events do not change it. */
export const shopperOf = ({ basket, liked, dismissed, viewed, orders, steering }: ShopperSums): Shopper => ({
  basket: [...basket].map(([item, quantity]) => ({ item, quantity })),
  liked: [...liked].reverse(),
  dismissed: new Set(dismissed),
  orders: [...orders.values()].reverse(),
  viewed: [...viewed].reverse(),
  steering: steeringOf(steering),
});

/**
 * The state after further events; `sums` stays as it is.
 * @param events of one persona in one catalogue, in the order of the log
 */
export function shopperAfter(sums: ShopperSums, events: readonly ShopEvent[]): Shopper {
  if (events.length === 0) return shopperOf(sums);
  const after = structuredClone(sums);
  for (const event of events) addToShopper(after, event);
  return shopperOf(after);
}

/** @param events of one persona in one catalogue, in the order of the log */
export const shopperFrom = (events: readonly ShopEvent[]): Shopper => shopperAfter(noShopperSums(), events);
