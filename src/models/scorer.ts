/** A trained model at work on histories; items by index, oldest first. */
export interface Scorer {
  /** Items in the catalogue, N. */
  readonly items: number;
  /** Scores of every item after each history, larger is better. @returns one [N] array a history */
  score(histories: readonly ArrayLike<number>[]): Promise<Float32Array[]>;
  dispose(): void;
}
