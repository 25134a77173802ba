import { PRECISIONS } from '../precision';
import { choice, type ModelSettings, real, whole } from '../settings/setting';
import { bprDefaults } from './config';

export const bprSettings: ModelSettings = {
  epochs: whole(60, 1, 10_000),
  patience: whole(10, 1, 10_000),
  dim: whole(bprDefaults.dim, 1, 1024),
  learningRate: real(bprDefaults.learningRate, 1e-7, 10),
  regularization: real(bprDefaults.regularization, 0, 10),
  /** Triples a step; 0: users + items. */
  batch: whole(bprDefaults.batch, 0, 10_000_000),
  positivesPerNegative: whole(bprDefaults.positivesPerNegative, 1, 1000),
  candidates: whole(bprDefaults.candidates, 1, 1000),
  /** Number format of the item vectors when the trained model ranks. */
  precision: choice('float', PRECISIONS),
};
