import type { HistoryAttention } from '../../core/explanation/attention-rollout';
import type { EventContext } from '../../core/histories/event-context';
import type { OpenScorer } from '../scorer';

/** A trained sequence model at work. */
export interface SequenceScorer extends OpenScorer {
  /** Longest history read, in events; older ones are ignored. */
  readonly maxLength: number;
  /**
   * Scores of every item after each event of each history, as training asks for them: one [N] array
   * an event, by the events up to it. A model that counts positions back from the newest event
   * counts them from the history's. Of a longer history than the model reads, only the newest
   * events.
   * @throws Error when positions of this model see later ones, and when it reads more of an event
   * than its item
   */
  scoreEach(histories: readonly ArrayLike<number>[]): Promise<Float32Array[][]>;
  /** What each event of one history put into each candidate's score. */
  attribute(
    history: ArrayLike<number>,
    candidates: readonly number[],
    context?: EventContext,
  ): Promise<SequenceAttribution[]>;
}

/**
 * All arrays run over the events the model read: the last `maxLength` of the history, oldest first.
 */
export interface SequenceAttribution {
  readonly item: number;
  readonly score: number;
  /**
   * What each event put into the score, in units of it: with attention, norms and gates held still
   * the score is linear in the events.
   */
  readonly carried: Float32Array;
  /** score - sum(carried): the part of the biases, and of the mask where a model has one. */
  readonly rest: number;
  /** Gradient of the score by each event's vector, nothing held still, times that vector. */
  readonly gradient: Float32Array;
  /**
   * All attention paid within the history; the mask of a model that has one is its last event.
   * Absent where a model has no attention.
   */
  readonly attention?: HistoryAttention;
}
