/**
 * One batch for a sequence model; row-major, left-padded. Token 0 is padding, token i + 1 is item
 * i.
 */
export interface SequenceBatch {
  /** B, rows. */
  readonly rows: number;
  /** L, positions a row; the newest event is last. */
  readonly length: number;
  /** [B, L] tokens the model reads. */
  readonly inputs: Int32Array;
  /** [B, L] the token to predict after each position; 0 for no target. */
  readonly targets: Int32Array;
  /** [B, L] `contextCodes` of the inputs, for models that read event context; 0 at padding. */
  readonly context?: Uint32Array;
  /** Rows for the contrastive loss, which have no targets; absent where there are none. */
  readonly views?: ViewPairs;
}

/**
 * Pairs of augmented views for the contrastive loss: rows `first` + i and `first` + `pairs` + i are
 * of the same history. No view is empty.
 */
export interface ViewPairs {
  readonly first: number;
  readonly pairs: number;
}

/** Writes the last `length` of `items` right-aligned into row `row` of `tokens`, as tokens. */
export function placeRight(items: ArrayLike<number>, tokens: Int32Array, row: number, length: number): void {
  const kept = Math.min(items.length, length);
  for (let i = 0; i < kept; i++) tokens[(row + 1) * length - kept + i] = items[items.length - kept + i] + 1;
}

/** Writes the last `length` of `codes` right-aligned into row `row` of `into`, unchanged. */
export function placeCodes(codes: ArrayLike<number>, into: Uint32Array, row: number, length: number): void {
  const kept = Math.min(codes.length, length);
  for (let i = 0; i < kept; i++) into[(row + 1) * length - kept + i] = codes[codes.length - kept + i];
}
