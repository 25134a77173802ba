import type { HistoryAttention } from '../core/explanation/attention-rollout';
import type { ExplanationMethod } from '../core/explanation/explanation';
import type { EventContext } from '../core/histories/event-context';

/** What a model can tell of its own workings; what it has not, it does not tell. */
export interface Insight {
  /** What `carried` is. */
  readonly method: ExplanationMethod;
  /** Newest events that are read; infinity where all are. */
  readonly maxLength: number;
  /** What of a history counts beside which items are in it. */
  readonly reads: { readonly order: boolean; readonly kinds: boolean; readonly times: boolean };
  /** Numbers learnt. */
  readonly parameters: number;
  attribute(history: ArrayLike<number>, item: number, context?: EventContext): Promise<Attribution>;
  /**
   * As scoring every history with one event less, where the model has a shorter way.
   * @returns one [N] an event, oldest left out first
   */
  leaveEachOut?(history: ArrayLike<number>): Float32Array[];
}

/** All arrays run over the events the model reads, oldest first. */
export interface Attribution {
  /** What each event put into the score. */
  readonly carried: ArrayLike<number>;
  readonly gradient?: ArrayLike<number>;
  readonly attention?: HistoryAttention;
}
