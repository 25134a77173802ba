import { type ModelSettings, real, toggle, whole } from '../settings/setting';
import { biasedDefaults as defaults } from './config';

export const biasedSettings: ModelSettings = {
  epochs: whole(150, 0, 10_000),
  patience: whole(5, 1, 10_000),
  /** Models trained from different seeds, whose predictions are averaged. */
  members: whole(1, 1, 100),
  /**
   * Share of the training ratings held out to choose the number of sweeps; 0 trains all `epochs`.
   */
  heldOut: real(0.1, 0, 0.9),
  dim: whole(defaults.dim, 1, 1024),
  learningRate: real(defaults.learningRate, 1e-7, 10),
  decay: real(defaults.decay, 0.01, 1),
  regularization: real(defaults.regularization, 0, 10),
  biasLearningRate: real(defaults.biasLearningRate, 0, 10),
  biasRegularization: real(defaults.biasRegularization, 0, 10),
  implicit: toggle(defaults.implicit),
  implicitLearningRate: real(defaults.implicitLearningRate, 0, 10),
  implicitRegularization: real(defaults.implicitRegularization, 0, 10),
  /** Steps in a sweep; 0: from the largest number of ratings of a user or item. */
  batches: whole(defaults.batches, 0, 1_000_000),
};
