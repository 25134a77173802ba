import { type ModelSettings, real } from '../settings/setting';
import { easeDefaults } from './config';

export const easeSettings: ModelSettings = {
  regularization: real(easeDefaults.regularization, 1e-3, 1e9),
  /** 0: all pairs of a history count equally. */
  gapHalfLife: real(easeDefaults.gapHalfLife, 0, 1e6),
  /** 0: all events of the history count equally. */
  recencyHalfLife: real(easeDefaults.recencyHalfLife, 0, 1e6),
};
