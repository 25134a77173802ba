import type { ShopEvent } from '../shop/events';

/** What a shopper takes along to another browser; models are trained from it there. */
export interface SavedHistory {
  readonly settings: { readonly memoryPaused: boolean };
  /** In the order of the log. */
  readonly events: readonly ShopEvent[];
  /** Records of the log that are no valid events, as stored; each has an id of its own. */
  readonly unreadable: readonly unknown[];
}

/** What a file holds, for the question whether to take it. */
export interface HistorySummary {
  readonly events: number;
  readonly unreadable: number;
  /** Milliseconds since the epoch of the earliest and latest event; absent without events. */
  readonly from?: number;
  readonly to?: number;
}

/** Why a history file is refused; nothing that is stored was touched. */
export type HistoryFileFault =
  /** Not a file that "Download your data" wrote. */
  | 'other-format'
  /** Written by a newer version of the shop; `place` is the version of its format. */
  | 'newer'
  /** The end is missing; `place` is the last line that is there. */
  | 'cut'
  /** The bytes are not those that were written; `place` is the first such line. */
  | 'changed'
  /** One record cannot be taken; `place` says which, and the part that is at fault. */
  | 'record';

export const summaryOf = ({ events, unreadable }: SavedHistory): HistorySummary => {
  if (events.length === 0) return { events: 0, unreadable: unreadable.length };
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { time } of events) {
    from = Math.min(from, time);
    to = Math.max(to, time);
  }
  return { events: events.length, unreadable: unreadable.length, from, to };
};
