import type { ShopEvent } from '../../core/shop/events';
import { useShop } from '../../session/use-session';
import { useFormat, useText } from '../../ui/text/text';

/** The text for the details of an event: the product, the query, the number of pieces. */
export function useEventDetail(): (event: ShopEvent) => string {
  const { index, catalogue } = useShop();
  const words = useText().data.log;
  const format = useFormat();
  const detail = (event: ShopEvent): string => {
    const title = (item: string) =>
      event.catalogue === catalogue.hash ? (index.byId.get(item)?.title ?? item) : words.elsewhere(item);
    switch (event.kind) {
      case 'search':
        return words.query(event.query, format.count(event.results));
      case 'dwell':
        return words.dwell(title(event.item), format.decimal(event.milliseconds / 1000, 1));
      case 'impression':
        return words.shown(format.count(event.items.length));
      case 'click':
        return words.placed(title(event.item), format.count(event.placement.position + 1));
      case 'add':
      case 'remove':
        return words.times(title(event.item), format.count(event.quantity));
      case 'purchase':
        return format.list(
          event.lines.map((line) => words.times(title(line.item), format.count(line.quantity))),
        );
      case 'view':
      case 'like':
      case 'unlike':
      case 'dismiss':
      case 'undismiss':
      case 'forget':
        return title(event.item);
      case 'avoid':
      case 'unavoid':
      case 'seek':
      case 'unseek':
        return event.trait.value;
      case 'lean': {
        const toward = event.toward.part === 'price' ? words.price : event.toward.value;
        return words.leaned(toward, format.signedPercent(event.weight));
      }
      case 'level':
        return '';
    }
  };
  return (event) => (event.aside ? words.aside(detail(event)) : detail(event));
}
