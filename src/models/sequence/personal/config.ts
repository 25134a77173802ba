import { type ModelSettings, needing, real, type SettingValues, whole } from '../../settings/setting';
import { numberOf } from '../../settings/values';

/**
 * A shopper's own few steps on top of the community's model: item vectors and layers stay as they
 * are, and only a scale and a shift of what the last norm gives, 2 d numbers, follow the slope of
 * the loss on the shopper's own history. Adapting so little is what keeps a handful of events from
 * undoing what a community taught (BitFit: Ben Zaken, Goldberg and Ravfogel, ACL 2022, tunes biases
 * alone; FiLM: Perez et al., AAAI 2018, has scale and shift).
 */
export interface PersonalConfig {
  /** Steps of gradient descent; 0 is the community's model. */
  readonly steps: number;
  readonly learningRate: number;
  /**
   * Pulls scale and shift back to none: weight of half their squared length beside the mean loss of
   * the history.
   */
  readonly pull: number;
}

/** What can be set for models that are asked for the next item. */
export const personalSettings: ModelSettings = {
  personalSteps: whole(0, 0, 1000),
  personalLearningRate: needing('personalSteps', [], real(0.3, 1e-6, 100)),
  personalPull: needing('personalSteps', [], real(0.1, 0, 1000)),
};

/** From values checked by `settingsFor`; undefined where no steps are asked for. */
export function personalFrom(values: SettingValues): PersonalConfig | undefined {
  // Models with a mask token do not have the setting.
  if (values.personalSteps === undefined) return undefined;
  const steps = numberOf(values, 'personalSteps');
  if (steps === 0) return undefined;
  return {
    steps,
    learningRate: numberOf(values, 'personalLearningRate'),
    pull: numberOf(values, 'personalPull'),
  };
}

/**
 * What a shopper's steps have made, kept beside the community's parameters: dropping it is going
 * back to them.
 */
export interface PersonalDelta {
  /** [d] hidden * (1 + scale) + shift is what meets the items. */
  readonly scale: Float32Array;
  /** [d] */
  readonly shift: Float32Array;
}
