import type { FactorizationModel } from '../factorization/model';
import { createRowScorer } from '../factorization/row-scorer';
import { tableIn } from '../precision';
import { type FactorizationConfig, factorizationConfig } from './config';
import { foldIn, sharedGram } from './fold-in';
import { createFactorizationTrainer, type FactorizationState, initialFactorization } from './trainer';

/** What ranking needs: every shopper is folded in. */
export interface FactorizationLearnt {
  /** [N, d] */
  readonly itemVectors: Float32Array;
}

export const ials: FactorizationModel<FactorizationConfig, FactorizationState, FactorizationLearnt> = {
  config: factorizationConfig,
  initial: initialFactorization,
  createTrainer: createFactorizationTrainer,
  learnt: ({ itemVectors }) => ({ itemVectors }),
  createScorer(backend, config, { itemVectors }, precision = 'float') {
    const { table, floats } = tableIn(precision, itemVectors, config.dim);
    const gram = sharedGram(config, floats);
    return createRowScorer(
      backend,
      table,
      config.dim,
      (history) => foldIn(config, floats, gram, history).vector,
    );
  },
};
