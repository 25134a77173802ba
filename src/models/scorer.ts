import type { EventContext } from '../core/histories/event-context';
import type { ItemSpace } from '../core/item-space/item-space';
import { type Excluded, type Ranked, topK } from '../core/recommendation/ranking';
import type { Insight } from './insight';

/** A trained model at work on histories; items by index, oldest first. */
export interface Scorer {
  /** Items in the catalogue, N. */
  readonly items: number;
  /**
   * Scores of every item after each history, larger is better.
   * @param users for each history the user of the training data it is of; a model that learns users
   * apart then need not infer them
   * @param contexts for each history what is known of its events; a model that does not read it
   * need not look
   * @returns one [N] array a history
   * @throws Error when the model reads what `contexts` does not have
   */
  score(
    histories: readonly ArrayLike<number>[],
    users?: readonly number[],
    contexts?: readonly EventContext[],
  ): Promise<Float32Array[]>;
  /** As `rank`, where the model finds the best without bringing back the scores of all. */
  top?(
    histories: readonly ArrayLike<number>[],
    k: number,
    excluded: readonly Excluded[],
    users?: readonly number[],
    contexts?: readonly EventContext[],
  ): Promise<Ranked[]>;
  /** Where the model can tell how it comes to its scores. */
  readonly insight?: Insight;
  /** Where the model knows items as vectors. */
  readonly itemSpace?: ItemSpace;
  dispose(): void;
}

/** A scorer that can tell how it comes to its scores, and what it knows of items. */
export type OpenScorer = Scorer & Required<Pick<Scorer, 'insight' | 'itemSpace'>>;

/** The best `k` items after each history, in the order of `topK`, without those excluded for it. */
export async function rank(
  scorer: Scorer,
  histories: readonly ArrayLike<number>[],
  k: number,
  excluded: readonly Excluded[],
  users?: readonly number[],
  contexts?: readonly EventContext[],
): Promise<Ranked[]> {
  if (scorer.top) return scorer.top(histories, k, excluded, users, contexts);
  const scores = await scorer.score(histories, users, contexts);
  return scores.map((row, i) => {
    const items = topK(row, k, excluded[i]);
    return { items, scores: Float32Array.from(items, (item) => row[item]) };
  });
}
