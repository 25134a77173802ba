import type { HistoryEntry } from '../histories/history';
import type { BackendName, PersonalModel, Rail, RecommendedItem } from '../recommendation/recommendation';

/**
 * A what-if question: the shopper's history with events removed, added, moved or changed in kind.
 */
export interface WhatIfRequest {
  /** The whole changed history, oldest first, each product once. */
  readonly history: readonly HistoryEntry[];
  /** Products whose ranks are reported, and the model that ranks them. */
  readonly watched?: { readonly model: PersonalModel; readonly items: readonly string[] };
}

export interface RankChange {
  readonly item: string;
  /** Rank, 1 being the best, among the products that may be recommended with both histories. */
  readonly rank: number;
  readonly rankBefore: number;
  readonly score: number;
  readonly scoreBefore: number;
}

/** A rail made from the changed history. */
export interface WhatIfRail extends Omit<Rail, 'items'> {
  /**
   * Items with their 0-based place on the same rail of the real history; null where they are not on
   * it.
   */
  readonly items: readonly (RecommendedItem & { readonly placeBefore: number | null })[];
  /** Products on the rail of the real history that are not on this one. */
  readonly gone: readonly string[];
}

/** The rails and ranks for the changed history. Nothing of it is stored. */
export interface WhatIf {
  readonly rails: readonly WhatIfRail[];
  /** In the order of the request. */
  readonly watched: readonly RankChange[];
  /**
   * Which properties of a history the serving model reads, besides the products. A change of
   * another property has no effect.
   */
  readonly reads: { readonly order: boolean; readonly kinds: boolean; readonly times: boolean };
  readonly historyLength: number;
  readonly backend?: BackendName;
  readonly milliseconds: number;
}
