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
 * Computes the shopper's state from the event log. The state of one product depends only on that
 * product's events. Removing more than the basket holds empties the line, a purchase takes its
 * items out of the basket, and an order that is stored twice counts once.
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
