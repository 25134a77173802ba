import type { EventGroup } from '../../core/explanation/event-group';
import type { HistoryEntry } from '../../core/histories/history';
import { rankOf } from '../../core/recommendation/ranking';
import { narrowestOf, type Product } from '../../core/shop/catalogue';
import type { Scorer } from '../../models/scorer';
import { type Asked, barredBut, scoreAll, without } from './explained';

/** An event, and its effect on an item in nats as `effectOf`. */
interface EventEffect extends Pick<HistoryEntry, 'item' | 'kind'> {
  readonly effect: number;
}

/**
 * The group of events with the largest total effect for an item, which is worth measuring together:
 * the same act with products of one category. Undefined when no two events of one kind speak for
 * it.
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
  /** Places in the history of the events to leave out together. */
  readonly places: readonly number[];
  /** [N] after the whole history. */
  readonly full: Float32Array;
}

/** The item's rank with and without several events at once. Scores one history. */
export async function jointRanks(
  scorer: Scorer,
  { asked, item, places, full }: GroupQuestion,
): Promise<{ readonly rank: number; readonly rankWithout: number }> {
  const [scores] = await scoreAll(scorer, [without(asked, places)]);
  const barred = barredBut(asked.excluded, [item]);
  return { rank: rankOf(full, item, barred), rankWithout: rankOf(scores, item, barred) };
}
