import type { EventContext } from '../core/histories/event-context';
import type { ItemSpace } from '../core/item-space/item-space';
import { type Excluded, type Ranked, topK } from '../core/recommendation/ranking';
import type { Insight } from './insight';

/** A trained model that scores histories: item indices, oldest first. */
export interface Scorer {
  /** Items in the catalogue, N. */
  readonly items: number;
  /**
   * Scores of every item after each history; larger is better.
   * @param users for each history the index of its user in the training data; a model that learned
   * a vector for each user then starts from it
   * @param contexts for each history times and kinds of its events, for models that read them
   * @returns one [N] array a history
   * @throws Error when the model reads event context that `contexts` does not have
   */
  score(
    histories: readonly ArrayLike<number>[],
    users?: readonly number[],
    contexts?: readonly EventContext[],
  ): Promise<Float32Array[]>;
  /** As `rank`; present where the model finds the best k without reading back all scores. */
  top?(
    histories: readonly ArrayLike<number>[],
    k: number,
    excluded: readonly Excluded[],
    users?: readonly number[],
    contexts?: readonly EventContext[],
  ): Promise<Ranked[]>;
  /** Present where the model can explain its scores. */
  readonly insight?: Insight;
  /** Present where the model represents items as vectors. */
  readonly itemSpace?: ItemSpace;
  dispose(): void;
}

/** A scorer that explains its scores and represents items as vectors. */
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
