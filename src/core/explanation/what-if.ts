import type { HistoryEntry } from '../histories/history';
import type { BackendName, PersonalModel, Rail, RecommendedItem } from '../recommendation/recommendation';

/** A question about a history that is not: events struck out, added, moved or of another kind. */
export interface WhatIfRequest {
  /** The whole history as it would be, oldest first, each product once. */
  readonly history: readonly HistoryEntry[];
  /** Products to follow wherever they go, and the model that ranks them. */
  readonly watched?: { readonly model: PersonalModel; readonly items: readonly string[] };
}

export interface RankChange {
  readonly item: string;
  /** 1 is best, among the products that both histories may be offered. */
  readonly rank: number;
  readonly rankBefore: number;
  readonly score: number;
  readonly scoreBefore: number;
}

/** A rail as it would be. */
export interface WhatIfRail extends Omit<Rail, 'items'> {
  /**
   * With each item's 0-based place on the same rail of the history as it is; null where it is not
   * on it.
   */
  readonly items: readonly (RecommendedItem & { readonly placeBefore: number | null })[];
  /** Products of the rail as it is that would not be on it. */
  readonly gone: readonly string[];
}

/** What the shop would show. Nothing of the question is stored. */
export interface WhatIf {
  readonly rails: readonly WhatIfRail[];
  /** In the order they were asked for. */
  readonly watched: readonly RankChange[];
  /**
   * What the model of the personal rails reads beside which products there are; a change of what it
   * does not read changes nothing.
   */
  readonly reads: { readonly order: boolean; readonly kinds: boolean; readonly times: boolean };
  readonly historyLength: number;
  readonly backend?: BackendName;
  readonly milliseconds: number;
}
