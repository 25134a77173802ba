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
   * A user of the training data is scored by the learned vector, updated for the history; any other
   * user is folded in from a zero vector.
   */
  createScorer(backend, config, learnt, precision = 'float') {
    const { dim, items } = config;
    // An item's bias is one more number of its row [d + 1]; the query has a 1 there.
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
