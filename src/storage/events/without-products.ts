import type { ShopEvent } from '../../core/shop/events';

/** An event without some products; undefined when nothing of it is left. */
export function withoutProducts(event: ShopEvent, items: ReadonlySet<string>): ShopEvent | undefined {
  switch (event.kind) {
    case 'search':
    case 'avoid':
    case 'unavoid':
    case 'seek':
    case 'unseek':
    case 'lean':
    case 'level':
      return event;
    case 'impression': {
      const others = event.items.filter((item) => !items.has(item));
      if (others.length === event.items.length) return event;
      return others.length > 0 ? { ...event, items: others } : undefined;
    }
    case 'purchase': {
      const others = event.lines.filter(({ item }) => !items.has(item));
      if (others.length === event.lines.length) return event;
      return others.length > 0 ? { ...event, lines: others } : undefined;
    }
    default:
      return items.has(event.item) ? undefined : event;
  }
}
