import type { Recommender } from '../../recommend/recommender';

/** Those that serve. */
export interface ServingModels {
  /**
   * Serves "For you" and "Because you viewed": the best of those that know a shopper, by
   * validation.
   */
  readonly champion?: Recommender;
  /** Lasting taste, beside a champion that is another model. */
  readonly taste?: Recommender;
  /** Nothing beats what everybody takes: that comes first. */
  readonly popularFirst?: boolean;
}

/**
 * Whose learnt vectors say which items are alike: the model that serves, or factorization beside
 * it; undefined where neither learns any.
 */
export const learntVectors = ({ champion, taste }: ServingModels): Recommender | undefined =>
  [champion, taste].find((each) => each?.scorer.itemSpace.of === 'embedding');
