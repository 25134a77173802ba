import { type ModelSettings, real, whole } from '../settings/setting';
import { itemKnnDefaults } from './config';

export const itemKnnSettings: ModelSettings = {
  neighbours: whole(itemKnnDefaults.neighbours, 1, 1_000_000),
  shrinkage: real(itemKnnDefaults.shrinkage, 0, 1e6),
  /** 0: all pairs of a history count equally. */
  gapHalfLife: real(itemKnnDefaults.gapHalfLife, 0, 1e6),
  /** 0: all events of the history count equally. */
  recencyHalfLife: real(itemKnnDefaults.recencyHalfLife, 0, 1e6),
};
