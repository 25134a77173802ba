/** A trained sequence model at work on histories; item indices oldest first. */
export interface SequenceScorer {
  /** Items in the catalogue, N. */
  readonly items: number;
  /** Longest history read, L; older events are ignored. */
  readonly maxLength: number;
  /** Scores of every item after each history. @returns one [N] array a history */
  score(histories: readonly ArrayLike<number>[]): Promise<Float32Array[]>;
  /** What each event of one history put into each candidate's score. */
  attribute(history: ArrayLike<number>, candidates: readonly number[]): Promise<SequenceAttribution[]>;
  dispose(): void;
}

/** All arrays run over the events the model read: the last `maxLength` of the history, oldest first. */
export interface SequenceAttribution {
  readonly item: number;
  readonly score: number;
  /** Direct logit attribution of each event, in units of the score. */
  readonly attention: Float32Array;
  /** score - sum(attention): the biases' part. */
  readonly rest: number;
  /** Attention probability of the newest position on each event, mean over blocks and heads. */
  readonly rawAttention: Float32Array;
}
