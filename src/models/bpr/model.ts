import { denseSpace } from '../../core/item-space/item-space';
import type { FactorizationModel } from '../factorization/model';
import { createRowScorer } from '../factorization/row-scorer';
import { tableIn } from '../precision';
import { type BprConfig, bprConfig } from './config';
import { foldIn } from './fold-in';
import { type BprLearnt, type BprState, initialBpr } from './state';
import { createBprTrainer } from './trainer';

export const bpr: FactorizationModel<BprConfig, BprState, BprLearnt> = {
  config: bprConfig,
  initial: initialBpr,
  createTrainer: createBprTrainer,
  learnt: ({ userVectors, itemVectors, itemBiases }) => ({ userVectors, itemVectors, itemBiases }),
  /**
   * Users of the training data are ranked for by their own vectors, which take in the history once
   * more; others are folded in from nothing.
   */
  createScorer(backend, config, learnt, precision = 'float') {
    const { dim, items } = config;
    // An item's bias is one more number of its row, which meets a 1.
    const rows = new Float32Array(items * (dim + 1));
    for (let item = 0; item < items; item++) {
      rows.set(learnt.itemVectors.subarray(item * dim, (item + 1) * dim), item * (dim + 1));
      rows[item * (dim + 1) + dim] = learnt.itemBiases[item];
    }
    const scorer = createRowScorer(
      backend,
      tableIn(precision, rows, dim + 1).table,
      dim + 1,
      (history, user) => {
        const query = new Float32Array(dim + 1).fill(1);
        const known =
          user === undefined ? undefined : learnt.userVectors.subarray(user * dim, (user + 1) * dim);
        query.set(foldIn(config, learnt, history, known));
        return query;
      },
    );
    return { ...scorer, itemSpace: denseSpace(learnt.itemVectors, dim) };
  },
};
