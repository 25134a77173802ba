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

const isSignal = (kind: ShopEvent['kind']): kind is SignalKind =>
  SIGNAL_KINDS.some((signal) => signal === kind);

const strength = (kind: HistoryKind): number => EVENT_KINDS.indexOf(kind);

/**
 * A history in the form that takes further events: one event costs the same however long the log
 * is. It can be structured-cloned, so it is stored as a snapshot.
 */
export interface HistorySums {
  /**
   * By item, oldest signal first: the time of each kind of signal, the latest last. Milliseconds
   * since the epoch.
   */
  readonly signals: Map<string, Map<HistoryKind, number>>;
  readonly dismissed: Set<string>;
  /** Items forgotten in the history of a data set's user. */
  readonly forgotten: Set<string>;
}

/** Puts the item at the end: the order of the map is the order of the latest signals. */
function addSignal({ signals }: HistorySums, item: string, kind: HistoryKind, time: number): void {
  const found = signals.get(item) ?? new Map<HistoryKind, number>();
  found.delete(kind);
  found.set(kind, time);
  signals.delete(item);
  signals.set(item, found);
}

function takeBack({ signals }: HistorySums, item: string, kind: HistoryKind): void {
  const found = signals.get(item);
  found?.delete(kind);
  if (found?.size === 0) signals.delete(item);
}

/**
 * The sums of an empty log.
 * @param before entries from before the log (those of the data set's user the shopper has become),
 * oldest first
 */
export function historySums(before: readonly HistoryEntry[] = []): HistorySums {
  const sums: HistorySums = { signals: new Map(), dismissed: new Set(), forgotten: new Set() };
  for (const { item, kind, time } of before) addSignal(sums, item, kind, time);
  return sums;
}

/** Adds one event to the sums. @param event after all events added so far */
export function addToHistory(sums: HistorySums, event: ShopEvent): void {
  // Signals sent while memory was paused say nothing about taste; dismissing and forgetting count
  // even then.
  if (event.aside && isSignal(event.kind)) return;
  switch (event.kind) {
    case 'view':
    case 'like':
    case 'add':
      addSignal(sums, event.item, event.kind, event.time);
      break;
    case 'purchase':
      for (const line of event.lines) addSignal(sums, line.item, 'purchase', event.time);
      break;
    case 'unlike':
      takeBack(sums, event.item, 'like');
      break;
    case 'remove':
      takeBack(sums, event.item, 'add');
      break;
    case 'dismiss':
      sums.dismissed.add(event.item);
      break;
    case 'undismiss':
      sums.dismissed.delete(event.item);
      break;
    case 'forget':
      sums.signals.delete(event.item);
      sums.forgotten.add(event.item);
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

/**
 * The history that models read: each item once, at the time of its latest signal, in the order of
 * the latest signals. Dismissed items are left out. A like or an add that was undone leaves the
 * item with its weaker signals, such as the view before it.
 *
 * The order is that of the log, not of the times: a clock that was set back changes no history.
 */
export const historyOf = ({ signals, dismissed }: HistorySums): HistoryEntry[] =>
  [...signals]
    .filter(([item]) => !dismissed.has(item))
    .map(([item, found]) => {
      const [kind] = [...found.keys()].sort((a, b) => strength(b) - strength(a));
      return { item, kind, time: [...found.values()].at(-1) ?? 0 };
    });

/** The history of a whole log. @param events in the order of the log; `before` as `historySums` */
export function toHistory(
  events: readonly ShopEvent[],
  before: readonly HistoryEntry[] = [],
): HistoryEntry[] {
  const sums = historySums(before);
  for (const event of events) addToHistory(sums, event);
  return historyOf(sums);
}
