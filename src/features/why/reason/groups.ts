import { attributionsBy, type ExplainedEvent, type Explanation } from '../../../core/explanation/explanation';
import type { HistoryKind } from '../../../core/histories/history';
import { narrowestOf, type Product } from '../../../core/shop/catalogue';

/** Events that a person would name together: the same thing done with things of one kind. */
interface EventGroup {
  readonly items: readonly string[];
  readonly deed: HistoryKind;
  /** What kind of thing, as the catalogue names it: the narrowest category they share. */
  readonly category: string;
  /** The same as the demo shop's pictures name it ("sleeping-bag"), where all are of one. */
  readonly kind?: string;
}

/**
 * The group whose events together speak most for the product, each by its own effect: what is worth
 * measuring together. Undefined where no two events of one kind speak for it.
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
