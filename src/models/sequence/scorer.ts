import type { Scorer } from '../scorer';

/** A trained sequence model at work. */
export interface SequenceScorer extends Scorer {
  /** Longest history read, in events; older ones are ignored. */
  readonly maxLength: number;
  /** What each event of one history put into each candidate's score. */
  attribute(history: ArrayLike<number>, candidates: readonly number[]): Promise<SequenceAttribution[]>;
}

/** All arrays run over the events the model read: the last `maxLength` of the history, oldest first. */
export interface SequenceAttribution {
  readonly item: number;
  readonly score: number;
  /** Direct logit attribution of each event, in units of the score. */
  readonly attention: Float32Array;
  /** score - sum(attention): the part of the biases, and of the mask where a model has one. */
  readonly rest: number;
  /**
   * Attention probability of the newest position, or of the mask after it, on each event; mean over blocks and heads. Absent where a model has no
   * attention.
   */
  readonly rawAttention?: Float32Array;
}
