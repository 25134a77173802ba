import { type ShopEvent, SIGNAL_KINDS, type SignalKind } from '../shop/events';
import { EVENT_KINDS } from './event-context';

/** What was done with an item; `recorded` where a data set does not say. */
export type HistoryKind = SignalKind | 'recorded';

/**
 * One item of a shopper's history as a model reads it: the time of its latest event, and its
 * strongest event kind.
 */
export interface HistoryEntry {
  readonly item: string;
  readonly kind: HistoryKind;
  /** Milliseconds since the epoch. */
  readonly time: number;
}

export const isSignal = (kind: ShopEvent['kind']): kind is SignalKind =>
  SIGNAL_KINDS.some((signal) => signal === kind);

const strength = (kind: HistoryKind): number => EVENT_KINDS.indexOf(kind);

/**
 * The history that models read from an event log: each item once, at the time of its latest signal,
 * oldest first. Dismissed items are left out. A like or an add that was undone leaves the item with
 * its weaker signals, such as the view before it.
 * @param events oldest first
 * @param before entries from before the log (those of the data set's user the shopper has become),
 * oldest first
 */
export function toHistory(
  events: readonly ShopEvent[],
  before: readonly HistoryEntry[] = [],
): HistoryEntry[] {
  const kinds = new Map<string, Map<HistoryKind, number>>();
  const dismissed = new Set<string>();
  const signal = (item: string, kind: HistoryKind, time: number) => {
    const found = kinds.get(item) ?? new Map<HistoryKind, number>();
    found.set(kind, time);
    // A Map keeps insertion order: deleting first moves the item to the end, so the order of the
    // Map is the order of the latest signals.
    kinds.delete(item);
    kinds.set(item, found);
  };
  const takeBack = (item: string, kind: HistoryKind) => {
    const found = kinds.get(item);
    found?.delete(kind);
    if (found?.size === 0) kinds.delete(item);
  };
  for (const entry of before) signal(entry.item, entry.kind, entry.time);
  for (const event of events) {
    // Signals sent while memory was paused say nothing about taste; dismissing and forgetting count
    // even then.
    if (event.aside && isSignal(event.kind)) continue;
    switch (event.kind) {
      case 'view':
      case 'like':
      case 'add':
        signal(event.item, event.kind, event.time);
        break;
      case 'purchase':
        for (const line of event.lines) signal(line.item, 'purchase', event.time);
        break;
      case 'unlike':
        takeBack(event.item, 'like');
        break;
      case 'remove':
        takeBack(event.item, 'add');
        break;
      case 'dismiss':
        dismissed.add(event.item);
        break;
      case 'undismiss':
        dismissed.delete(event.item);
        break;
      case 'forget':
        kinds.delete(event.item);
        break;
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
  return [...kinds]
    .filter(([item]) => !dismissed.has(item))
    .map(([item, found]) => {
      const [kind] = [...found.keys()].sort((a, b) => strength(b) - strength(a));
      return { item, kind, time: Math.max(...found.values()) };
    });
}
