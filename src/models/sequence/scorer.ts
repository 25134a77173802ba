import type { HistoryAttention } from '../../core/explanation/attention-rollout';
import type { EventContext } from '../../core/histories/event-context';
import type { OpenScorer } from '../scorer';

/** A trained sequence model that scores histories and explains its scores. */
export interface SequenceScorer extends OpenScorer {
  /** Longest history read, in events; older ones are ignored. */
  readonly maxLength: number;
  /**
   * Scores of every item after each event of each history, as in training: one [N] array an event,
   * which depends on the events up to it. Positions are counted back from the newest event of the
   * whole history. Only the newest `maxLength` events of a history are read.
   * @throws Error for a bidirectional model, and for one that reads event context
   */
  scoreEach(histories: readonly ArrayLike<number>[]): Promise<Float32Array[][]>;
  /** The contribution of each event of one history to each candidate's score. */
  attribute(
    history: ArrayLike<number>,
    candidates: readonly number[],
    context?: EventContext,
  ): Promise<SequenceAttribution[]>;
}

/**
 * Contributions to one candidate's score. All arrays have one number for each event the model read:
 * the last `maxLength` of the history, oldest first.
 */
export interface SequenceAttribution {
  readonly item: number;
  readonly score: number;
  /**
   * Contribution of each event, in units of the score: with attention, norms and gates held
   * constant, the score is linear in the events' vectors.
   */
  readonly carried: Float32Array;
  /** score - sum(carried): the contribution of biases and of the mask token, where there is one. */
  readonly rest: number;
  /** Inner product of each event's vector with the full gradient of the score by it. */
  readonly gradient: Float32Array;
  /**
   * Attention weights between all events; the mask token, where the model has one, is the last.
   * Absent for a model without attention.
   */
  readonly attention?: HistoryAttention;
}
