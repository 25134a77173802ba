import type { ShopEvent } from './events';
import { type Steering, steeringFrom } from './steering';

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
}

/** All the shop knows of a shopper, each part a function of the event log. */
export interface Shopper {
  /** In the order the things were put in. */
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
 * Reads the log from the oldest event to the newest. What becomes of one product depends on that
 * product's own events alone; removing more than is there empties the line; buying takes what was
 * bought out of the basket; the same order stored twice counts once.
 *
 * @param events of one persona in one catalogue, oldest first
 */
export function shopperFrom(events: readonly ShopEvent[]): Shopper {
  const basket = new Map<string, number>();
  const liked = new Set<string>();
  const dismissed = new Set<string>();
  const viewed = new Set<string>();
  const orders = new Map<string, Order>();

  const put = (item: string, quantity: number) => {
    const left = (basket.get(item) ?? 0) + quantity;
    if (left > 0) basket.set(item, left);
    else basket.delete(item);
  };

  for (const event of events) {
    switch (event.kind) {
      case 'view':
        viewed.delete(event.item);
        viewed.add(event.item);
        break;
      case 'add':
        put(event.item, event.quantity);
        break;
      case 'remove':
        put(event.item, -event.quantity);
        break;
      case 'purchase':
        if (orders.has(event.order)) break;
        orders.set(event.order, { id: event.order, time: event.time, lines: event.lines });
        for (const line of event.lines) put(line.item, -line.quantity);
        break;
      case 'like':
        liked.delete(event.item);
        liked.add(event.item);
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
      case 'forget':
      case 'dwell':
      case 'search':
      case 'impression':
      case 'click':
      case 'avoid':
      case 'unavoid':
      case 'seek':
      case 'unseek':
      case 'lean':
      case 'level':
        break;
    }
  }

  return {
    basket: [...basket].map(([item, quantity]) => ({ item, quantity })),
    liked: [...liked].reverse(),
    dismissed,
    orders: [...orders.values()].reverse(),
    viewed: [...viewed].reverse(),
    steering: steeringFrom(events),
  };
}
