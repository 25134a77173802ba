import type { Backend } from '../../gpu/device/backend';
import type { ParameterSet, TrainerState } from '../parameters';
import type { SettingValues } from '../settings/setting';
import type { SequenceConfig } from './config';
import type { PersonalConfig } from './personal/config';
import type { PersonalScorer } from './personal/personal-scorer';
import type { SequenceScorer } from './scorer';
import type { SequenceTrainer } from './trainer';

/** A sequence model as the engine sees it: everything from its settings to its scores. */
export interface SequenceModel<C extends SequenceConfig> {
  /** From values checked by `settingsFor`. @throws RangeError when they do not fit each other */
  config(items: number, seed: number, values: SettingValues): C;
  /** Before the first step, from `config.seed`. */
  initial(config: C): ParameterSet;
  /**
   * The fastest way this backend has to train: fused kernels on a GPU device, tfjs operations
   * elsewhere.
   * @param itemCounts how often each item occurs in the training data; `popularity` sampling needs
   * it
   * @throws Error when it is needed and not given
   */
  createTrainer(
    backend: Backend,
    config: C,
    state: TrainerState,
    itemCounts?: ArrayLike<number>,
  ): Promise<SequenceTrainer>;
  /**
   * The fastest way this backend has to score.
   * @throws Error when `parameters` are of another configuration
   */
  createScorer(backend: Backend, config: C, parameters: ParameterSet): Promise<SequenceScorer>;
  /**
   * A scorer that takes each shopper's own steps first, for models without a mask token.
   * @throws Error as `createScorer`
   */
  createPersonalScorer(
    backend: Backend,
    config: C,
    parameters: ParameterSet,
    personal: PersonalConfig,
  ): Promise<PersonalScorer>;
}
