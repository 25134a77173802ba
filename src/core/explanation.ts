import type { HistoryKind } from './history';
import type { BackendName, PersonalModel } from './recommendation';

/**
 * How a model accounts for its score, event by event:
 * - `attention`: what an event put into it along the paths of attention (direct logit attribution), in a Transformer;
 * - `memory`: what was left of it in a recurrent model's memory and came out of that, with the gates held as they were;
 * - `shares`: its exact part of a score that is a sum over the history.
 */
export type ExplanationMethod = 'attention' | 'memory' | 'shares';

/** One past event of the shopper, and what it has to do with one recommended item. */
export interface ExplainedEvent {
  /** The product of the event. */
  readonly item: string;
  /** Strongest thing done with it. */
  readonly kind: HistoryKind;
  /** When, milliseconds since the epoch. */
  readonly time: number;
  /** What the event put into the item's score, in units of it, as the explanation's `method` says; all events and `rest` add up to the score. */
  readonly carried: number;
  /** Probability mass the newest position gives this event, mean over heads and blocks, in [0, 1]; the same for every item. With `attention` alone. */
  readonly rawAttention?: number;
  /** Measured by ranking again with the event left out. */
  readonly without: { readonly score: number /** 1 is best */; readonly rank: number };
}

export interface Explanation {
  readonly item: string;
  readonly model: PersonalModel;
  readonly method: ExplanationMethod;
  readonly score: number;
  /** 1 is best, among `candidates`. */
  readonly rank: number;
  /** Products that could have been recommended. */
  readonly candidates: number;
  /** Oldest first. */
  readonly events: readonly ExplainedEvent[];
  /** The part of the score no event accounts for; with `shares` 0, or all of it. */
  readonly rest: number;
  /** Spearman rank correlation between what events carried and their effect; null below 3 events. */
  readonly agreement: number | null;
  readonly backend: BackendName;
  readonly milliseconds: number;
}
