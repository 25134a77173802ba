import type { Recommender } from '../../recommender';

/** The models that serve the shop. */
export interface ServingModels {
  /** Ranks "For you" and "Because you viewed": the personalized model with the best validation. */
  readonly champion?: Recommender;
  /** Factorization, for the shopper's lasting taste, where another model is the champion. */
  readonly taste?: Recommender;
  /** True where no model is better than popularity: the popular products then come first. */
  readonly popularFirst?: boolean;
}

/**
 * The model whose item embeddings tell which items are similar: the champion, or factorization
 * beside it; undefined where neither learns embeddings.
 */
export const learntVectors = ({ champion, taste }: ServingModels): Recommender | undefined =>
  [champion, taste].find((each) => each?.scorer.itemSpace.of === 'embedding');
