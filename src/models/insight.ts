import type { HistoryAttention } from '../core/explanation/attention-rollout';
import type { ExplanationMethod } from '../core/explanation/explanation';
import type { EventContext } from '../core/histories/event-context';

/** What a model can explain about its scores. */
export interface Insight {
  /** How the contributions in `Attribution.carried` are computed. */
  readonly method: ExplanationMethod;
  /** Events of a history that the model reads, the newest ones; infinity for all. */
  readonly maxLength: number;
  /** Which properties of a history influence the score, besides the set of its items. */
  readonly reads: { readonly order: boolean; readonly kinds: boolean; readonly times: boolean };
  /** Number of learned parameters. */
  readonly parameters: number;
  /** The contribution of each event of a history to one item's score. */
  attribute(history: ArrayLike<number>, item: number, context?: EventContext): Promise<Attribution>;
  /**
   * Scores with each event left out in turn, where the model has a faster way than scoring each
   * shortened history.
   * @returns one [N] array an event, the oldest event left out first
   */
  leaveEachOut?(history: ArrayLike<number>): Float32Array[];
}

/**
 * Contributions to one score. Every array has one number for each event the model reads, oldest
 * first.
 */
export interface Attribution {
  /** Contribution of each event, in units of the score. */
  readonly carried: ArrayLike<number>;
  /** Gradient times input, where the model is differentiable. */
  readonly gradient?: ArrayLike<number>;
  readonly attention?: HistoryAttention;
}
