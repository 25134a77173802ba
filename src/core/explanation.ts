import type { HistoryKind } from './history';
import type { BackendName, ModelName } from './recommendation';

/** One past event of the shopper, and what it has to do with one recommended item. */
export interface ExplainedEvent {
  /** The product of the event. */
  readonly item: string;
  /** Strongest thing done with it. */
  readonly kind: HistoryKind;
  /** When, milliseconds since the epoch. */
  readonly time: number;
  /**
   * What the event put into the item's score along the paths of attention (direct logit attribution), in units of the score;
   * with `rest` the attributions of all events add up to the score. Only for the sequence model.
   */
  readonly attention?: number;
  /** Probability mass the newest position gives this event, mean over heads and blocks, in [0, 1]; the same for every item. */
  readonly rawAttention?: number;
  /** Exact part of the score that comes from this event; with no rest. Only for factorization. */
  readonly share?: number;
  /** Measured by ranking again with the event left out. */
  readonly without: { readonly score: number /** 1 is best */; readonly rank: number };
}

export interface Explanation {
  readonly item: string;
  readonly model: Exclude<ModelName, 'popularity'>;
  readonly score: number;
  /** 1 is best, among `candidates`. */
  readonly rank: number;
  /** Products that could have been recommended. */
  readonly candidates: number;
  /** Oldest first. */
  readonly events: readonly ExplainedEvent[];
  /** The part of the score no event accounts for (sequence model). */
  readonly rest: number;
  /** Spearman rank correlation between attention (or share) and effect over the events; null below 3 events. */
  readonly agreement: number | null;
  readonly backend: BackendName;
  readonly milliseconds: number;
}
