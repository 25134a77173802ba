import { denseSpace } from '../../core/item-space/item-space';
import type { FactorizationModel } from '../factorization/model';
import { createRowScorer } from '../factorization/row-scorer';
import { tableIn } from '../precision';
import type { OpenScorer } from '../scorer';
import { type FactorizationConfig, factorizationConfig } from './config';
import { contributions, foldIn, foldInWithout, sharedGram } from './fold-in';
import { type FactorizationState, initialFactorization } from './state';
import { createFactorizationTrainer } from './trainer';

/** What ranking needs; user vectors are not kept, because every shopper is folded in. */
export interface FactorizationLearnt {
  /** [N, d] */
  readonly itemVectors: Float32Array;
}

export const ials: FactorizationModel<
  FactorizationConfig,
  FactorizationState,
  FactorizationLearnt,
  OpenScorer
> = {
  config: factorizationConfig,
  initial: initialFactorization,
  createTrainer: createFactorizationTrainer,
  learnt: ({ itemVectors }) => ({ itemVectors }),
  createScorer(backend, config, { itemVectors }, precision = 'float') {
    const { table, floats } = tableIn(precision, itemVectors, config.dim);
    const gram = sharedGram(config, floats);
    const space = denseSpace(floats, config.dim);
    const scorer = createRowScorer(
      backend,
      table,
      config.dim,
      (history) => foldIn(config, floats, gram, history).vector,
    );
    return {
      ...scorer,
      itemSpace: space,
      insight: {
        method: 'shares',
        maxLength: Number.POSITIVE_INFINITY,
        reads: { order: false, kinds: false, times: false },
        parameters: floats.length,
        attribute: async (history, item) => ({
          carried: contributions(config, floats, foldIn(config, floats, gram, history), history, item),
        }),
        leaveEachOut: (history) =>
          foldInWithout(config, floats, gram, history).map((vector) =>
            Float32Array.from(space.times(vector)),
          ),
      },
    };
  },
};
