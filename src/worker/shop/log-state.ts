import type { HistorySums } from '../../core/histories/history';
import type { ShopperSums } from '../../core/shop/shopper';

/** A persona's state after the events of the log so far. */
export interface LogState {
  readonly shopper: ShopperSums;
  readonly history: HistorySums;
  /** How many events are in it. */
  readonly events: number;
  /** Ids of the newest events in it, at most `RECENT`. */
  readonly recent: readonly string[];
  /** Records of this persona's log that could not be read. */
  readonly unreadable: number;
  /** Sequence number of the last event in it; -1 for an empty log. */
  readonly upTo: number;
}
