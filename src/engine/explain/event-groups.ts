import type { EventGroup } from '../../core/explanation/event-group';
import { effectOf } from '../../core/explanation/explanation';
import type { HistoryEntry } from '../../core/histories/history';
import { rankOf } from '../../core/recommendation/ranking';
import { narrowestOf, type Product } from '../../core/shop/catalogue';
import type { Scorer } from '../../models/scorer';
import { type Counterfactuals, effectEnds } from './counterfactuals';
import { type Asked, barredBut, scoreAll, without } from './explained';

/** An event, and its effect on an item in nats as `effectOf`. */
interface EventEffect extends Pick<HistoryEntry, 'item' | 'kind'> {
  readonly effect: number;
}

/**
 * The events of one act and one category whose effects add up to most: the group worth measuring
 * together. Undefined where no two such events speak for the item.
 */
export function strongestGroup(
  events: readonly EventEffect[],
  productOf: (item: string) => Product | undefined,
): EventGroup | undefined {
  const groups = new Map<string, { events: EventEffect[]; effect: number; category: string }>();
  for (const event of events) {
    const product = productOf(event.item);
    for (const category of product ? narrowestOf(product) : []) {
      const key = `${event.kind} ${category}`;
      const group = groups.get(key) ?? { events: [], effect: 0, category };
      group.events.push(event);
      group.effect += event.effect;
      groups.set(key, group);
    }
  }
  const [best] = [...groups.values()]
    .filter((group) => group.events.length > 1 && group.effect > 0)
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

interface GroupQuestion {
  readonly asked: Asked;
  readonly item: number;
  /** The events of the history in `asked`, in its order. */
  readonly entries: readonly HistoryEntry[];
  /** Of the history in `asked`. */
  readonly counterfactuals: Counterfactuals;
}

/**
 * The strongest group of a history's events, and the item's rank without all of them at once; only
 * this one history is scored. Undefined as `strongestGroup`.
 */
export async function groupEffect(
  scorer: Scorer,
  { asked, item, entries, counterfactuals }: GroupQuestion,
  productOf: (item: string) => Product | undefined,
): Promise<(EventGroup & { readonly rank: number; readonly rankWithout: number }) | undefined> {
  const { places, full } = counterfactuals;
  const effects = effectEnds(counterfactuals, item).map(effectOf);
  const events = places.map((at, i) => ({
    item: entries[at].item,
    kind: entries[at].kind,
    effect: effects[i],
  }));
  const group = strongestGroup(events, productOf);
  if (!group) return undefined;
  const left = [...entries.keys()].filter((at) => group.items.includes(entries[at].item));
  const [scores] = await scoreAll(scorer, [without(asked, left)]);
  const barred = barredBut(asked.excluded, [item]);
  return { ...group, rank: rankOf(full, item, barred), rankWithout: rankOf(scores, item, barred) };
}
