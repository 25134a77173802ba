import type { Backend } from '../../gpu/device/backend';
import type { ParameterSet, TrainerState } from '../parameters';
import type { SettingValues } from '../settings/setting';
import type { SequenceConfig } from './config';
import type { PersonalConfig } from './personal/config';
import type { PersonalScorer } from './personal/personal-scorer';
import type { SequenceScorer } from './scorer';
import type { SequenceTrainer } from './trainer';

/** A sequence model as the engine uses it, from settings to scores. */
export interface SequenceModel<C extends SequenceConfig> {
  /**
   * The configuration from values checked by `settingsFor`.
   * @param items N, items in the catalogue
   * @throws RangeError when settings contradict each other
   */
  config(items: number, seed: number, values: SettingValues): C;
  /** Parameters before the first step, seeded by `config.seed`. */
  initial(config: C): ParameterSet;
  /**
   * The fastest trainer of this backend: fused kernels on a GPU device, tfjs operations
   * elsewhere.
   * @param itemCounts [N], how often each item occurs in the training data; required for sampling
   * negatives by popularity
   * @throws Error when `itemCounts` is required and missing
   */
  createTrainer(
    backend: Backend,
    config: C,
    state: TrainerState,
    itemCounts?: ArrayLike<number>,
  ): Promise<SequenceTrainer>;
  /**
   * The fastest scorer of this backend.
   * @throws Error when `parameters` are of another configuration
   */
  createScorer(backend: Backend, config: C, parameters: ParameterSet): Promise<SequenceScorer>;
  /**
   * A scorer that first adapts the model to each shopper, for models without a mask token.
   * @throws Error as `createScorer`, and for a model with a mask token
   */
  createPersonalScorer(
    backend: Backend,
    config: C,
    parameters: ParameterSet,
    personal: PersonalConfig,
  ): Promise<PersonalScorer>;
}
