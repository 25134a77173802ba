import type { ShopEvent } from '../../core/shop/events';

/** How many events of one kind are stored, and from when to when. */
interface KindSummary {
  readonly kind: ShopEvent['kind'];
  readonly count: number;
  /** Milliseconds since the epoch. */
  readonly first: number;
  readonly latest: number;
}

/** One line for each kind, the most frequent first; ties in the order of their first event. */
export function summarise(events: readonly ShopEvent[]): readonly KindSummary[] {
  const kinds = new Map<ShopEvent['kind'], KindSummary>();
  for (const { kind, time } of events) {
    const so = kinds.get(kind);
    kinds.set(kind, {
      kind,
      count: (so?.count ?? 0) + 1,
      first: Math.min(so?.first ?? time, time),
      latest: Math.max(so?.latest ?? time, time),
    });
  }
  return [...kinds.values()].sort((a, b) => b.count - a.count);
}

/** Newest first; of events with the same time, the one stored later first. */
export function newestFirst(events: readonly ShopEvent[]): readonly ShopEvent[] {
  return events.toReversed().sort((a, b) => b.time - a.time);
}
