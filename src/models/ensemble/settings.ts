import { choice, type ModelSettings, real, whole } from '../settings/setting';

/** Settings of reciprocal rank fusion, see `selectEnsemble` and `fuseRankings`. */
export const ensembleSettings: ModelSettings = {
  /**
   * `learned`: members and weights chosen on validation items. `equal`: all members weigh the same.
   */
  weights: choice('learned', ['learned', 'equal']),
  /** k of 1 / (k + rank); 0: chosen on validation items where weights are learned, else 60. */
  rankConstant: real(0, 0, 1e6),
  rounds: whole(12, 1, 100),
  folds: whole(5, 2, 50),
};
