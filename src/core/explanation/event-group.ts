import type { HistoryKind } from '../histories/history';
import type { BackendName } from '../recommendation/recommendation';

/** Events to name together: the same act with products of one kind. */
export interface EventGroup {
  readonly items: readonly string[];
  readonly deed: HistoryKind;
  /** The narrowest category that the products share, as the catalogue names it. */
  readonly category: string;
  /** The kind by its name in the demo shop ("sleeping-bag"), when all have the same. */
  readonly kind?: string;
}

/** The joint effect of a group of events, measured by ranking again without all of them. */
export interface GroupEffect {
  readonly group: EventGroup;
  /** The item's rank with all events; 1 is best. */
  readonly rank: number;
  readonly rankWithout: number;
  readonly backend: BackendName;
  readonly milliseconds: number;
}
