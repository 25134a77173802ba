import { choice, type ModelSettings, real, whole } from '../settings/setting';

/** See `selectEnsemble` and `fuseRankings`. */
export const ensembleSettings: ModelSettings = {
  /** `learned`: members and weights by validation. `equal`: all members alike. */
  weights: choice('learned', ['learned', 'equal']),
  /** Of the reciprocal ranks; 0: by validation where weights are learned, else 60 as published. */
  rankConstant: real(0, 0, 1e6),
  rounds: whole(12, 1, 100),
  folds: whole(5, 2, 50),
};
