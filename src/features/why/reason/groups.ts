import { attributionsBy, type ExplainedEvent, type Explanation } from '../../../core/explanation/explanation';
import type { HistoryKind } from '../../../core/histories/history';
import { narrowestOf, type Product } from '../../../core/shop/catalogue';

/** Events to name together: the same act with products of one kind. */
interface EventGroup {
  readonly items: readonly string[];
  readonly deed: HistoryKind;
  /** The narrowest category that they share, as the catalogue names it. */
  readonly category: string;
  /** The kind by its name in the demo shop ("sleeping-bag"), when all have the same. */
  readonly kind?: string;
}

/**
 * The group of events with the largest total effect for the product, which is worth measuring
 * together. Undefined when no two events of one kind speak for it.
 */
export function strongestGroup(
  explanation: Explanation,
  productOf: (item: string) => Product | undefined,
): EventGroup | undefined {
  const effects = attributionsBy(explanation, 'effect') ?? [];
  const groups = new Map<string, { events: ExplainedEvent[]; effect: number; category: string }>();
  explanation.events.forEach((event, at) => {
    const product = productOf(event.item);
    for (const category of product ? narrowestOf(product) : []) {
      const key = `${event.kind} ${category}`;
      const group = groups.get(key) ?? { events: [], effect: 0, category };
      group.events.push(event);
      group.effect += effects[at] ?? 0;
      groups.set(key, group);
    }
  });
  const [best] = [...groups.values()]
    .filter(({ events, effect }) => events.length > 1 && effect > 0)
    .sort((a, b) => b.effect - a.effect);
  const [first] = best?.events ?? [];
  if (!best || !first) return undefined;
  const kinds = new Set(best.events.map(({ item }) => productOf(item)?.kind));
  const [kind] = kinds;
  return {
    items: best.events.map(({ item }) => item),
    deed: first.kind,
    category: best.category,
    ...(kinds.size === 1 && kind !== undefined && { kind }),
  };
}
