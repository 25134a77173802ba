import { type Excluded, type Ranked, topK } from '../core/ranking';

/** A trained model at work on histories; items by index, oldest first. */
export interface Scorer {
  /** Items in the catalogue, N. */
  readonly items: number;
  /**
   * Scores of every item after each history, larger is better.
   * @param users for each history the user of the training data it is of; a model that learns users apart then need not infer them
   * @returns one [N] array a history
   */
  score(histories: readonly ArrayLike<number>[], users?: readonly number[]): Promise<Float32Array[]>;
  /** As `rank`, where the model finds the best without bringing back the scores of all. */
  top?(
    histories: readonly ArrayLike<number>[],
    k: number,
    excluded: readonly Excluded[],
    users?: readonly number[],
  ): Promise<Ranked[]>;
  dispose(): void;
}

/** The best `k` items after each history, in the order of `topK`, without those excluded for it. */
export async function rank(
  scorer: Scorer,
  histories: readonly ArrayLike<number>[],
  k: number,
  excluded: readonly Excluded[],
  users?: readonly number[],
): Promise<Ranked[]> {
  if (scorer.top) return scorer.top(histories, k, excluded, users);
  const scores = await scorer.score(histories, users);
  return scores.map((row, i) => {
    const items = topK(row, k, excluded[i]);
    return { items, scores: Float32Array.from(items, (item) => row[item]) };
  });
}
