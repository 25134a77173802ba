import { PRECISIONS } from '../precision';
import { choice, type ModelSettings, real, whole } from '../settings/setting';
import { factorizationDefaults } from './config';

export const ialsSettings: ModelSettings = {
  epochs: whole(15, 1, 10_000),
  patience: whole(3, 1, 10_000),
  dim: whole(factorizationDefaults.dim, 1, 1024),
  unobservedWeight: real(factorizationDefaults.unobservedWeight, 1e-9, 1e3),
  regularization: real(factorizationDefaults.regularization, 1e-9, 1e3),
  frequencyExponent: real(factorizationDefaults.frequencyExponent, 0, 1),
  conjugateSteps: whole(factorizationDefaults.conjugateSteps, 1, 100),
  /** Number format of the item vectors when the trained model ranks. */
  precision: choice('float', PRECISIONS),
};
