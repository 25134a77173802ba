import type { Range } from '../../../gpu/plan/arena';

/** Where the embeddings' gradient finds what the items got as keys. */
export type KeyGradients =
  | {
      /**
       * keys [N, d] are item vectors as they meet a query, keyLengths [N] 1 / length of each
       * before, gradientKeys [N, d].
       */
      readonly of: 'catalogue';
      readonly bindings: Readonly<Record<'keys' | 'keyLengths' | 'gradientKeys', Range>>;
    }
  | {
      /**
       * Of item vectors: gradientKeys [K, d] of the draws, whose order by item is in `order`,
       * gradientTargets [t, d] of the targets.
       */
      readonly of: 'negatives';
      readonly negatives: number;
      readonly bindings: Readonly<Record<'order' | 'gradientKeys' | 'gradientTargets', Range>>;
    };
