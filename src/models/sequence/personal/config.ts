import { type ModelSettings, onlyIf, real, type SettingValues, whole } from '../../settings/setting';
import { numberOf } from '../../settings/values';

/**
 * Adapts the shared model to one shopper by a few steps of gradient descent on the shopper's own
 * history. Only a scale and a shift of the final norm's output, 2d numbers, are trained; item
 * vectors and layers stay fixed, so a handful of events cannot undo what was learned from all
 * shoppers. BitFit (Ben Zaken, Goldberg and Ravfogel, ACL 2022) likewise tunes only biases; FiLM
 * (Perez et al., AAAI 2018) is the source of scale and shift.
 */
export interface PersonalConfig {
  /** Steps of gradient descent; 0 leaves the shared model as it is. */
  readonly steps: number;
  readonly learningRate: number;
  /**
   * L2 regularization towards no change: weight of half the squared length of scale and shift,
   * added to the mean loss of the history.
   */
  readonly pull: number;
}

/** Settings of personal steps, shared by all next-item models. */
export const personalSettings: ModelSettings = {
  personalSteps: whole(0, 0, 1000),
  personalLearningRate: onlyIf('personalSteps', [], real(0.3, 1e-6, 100)),
  personalPull: onlyIf('personalSteps', [], real(0.1, 0, 1000)),
};

/** The configuration from values checked by `settingsFor`; undefined for 0 steps. */
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

/** The result of a shopper's steps. The shared parameters do not change. d width. */
export interface PersonalDelta {
  /** [d], hidden * (1 + scale) + shift replaces the hidden state before the output layer. */
  readonly scale: Float32Array;
  /** [d] */
  readonly shift: Float32Array;
}
