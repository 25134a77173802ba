import type { Recommender } from '../recommender';

/** Those that serve. */
export interface Models {
  /** Serves "For you" and "Because you viewed": the best of those that know a shopper, by validation. */
  readonly champion?: Recommender;
  /** Lasting taste, beside a champion that is another model. */
  readonly taste?: Recommender;
  /** Nothing beats what everybody takes: that comes first. */
  readonly popularFirst?: boolean;
}
