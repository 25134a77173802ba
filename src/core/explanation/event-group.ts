import type { HistoryKind } from '../histories/history';
import type { BackendName } from '../recommendation/recommendation';

/** Events that a person would name together: the same act, on products of one kind. */
export interface EventGroup {
  readonly items: readonly string[];
  readonly deed: HistoryKind;
  /** The narrowest category that the products share, as the catalogue names it. */
  readonly category: string;
  /** What the demo shop's pictures call it ("sleeping-bag"), where all products are of one. */
  readonly kind?: string;
}

/** What the events of a group do together, measured by ranking again without all of them. */
export interface GroupEffect extends EventGroup {
  /** The item's rank with all events; 1 is best. */
  readonly rank: number;
  readonly rankWithout: number;
  readonly backend: BackendName;
  readonly milliseconds: number;
}
