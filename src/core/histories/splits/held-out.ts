/** One question with a known answer: what comes after this history? */
export interface HeldOutQuestion {
  /** Item indices, oldest first, each once; none of them may be recommended. */
  readonly history: Int32Array;
  /** When the history's events were, as `Interactions.times`; absent where nobody kept it. */
  readonly times?: Float64Array;
  /** What was done then, as `Interactions.kinds`; absent where a source does not say. */
  readonly kinds?: Uint8Array;
  /** What came: at least one item index, oldest first, none of them in the history. */
  readonly targets: Int32Array;
  /** Whose history it is among those learnt from; absent when it is nobody's there. */
  readonly user?: number;
}
