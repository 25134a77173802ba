/** A held-out question: a history, and the items that really came next. */
export interface HeldOutQuestion {
  /** Item indices, oldest first, each once; none of them may be recommended. */
  readonly history: Int32Array;
  /**
   * The times of the history's events, as `Interactions.times`; absent where they are not needed.
   */
  readonly times?: Float64Array;
  /**
   * The kinds of the history's events, as `Interactions.kinds`; absent where the source does not
   * say.
   */
  readonly kinds?: Uint8Array;
  /** Item indices of what came next, oldest first: at least one, none of them in the history. */
  readonly targets: Int32Array;
  /** The user's index in the training data; absent when the model was not trained on this user. */
  readonly user?: number;
}
