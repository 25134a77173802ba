import type { Backend } from '../../gpu/device/backend';
import type { Precision } from '../precision';
import type { Scorer } from '../scorer';
import type { SettingValues } from '../settings/setting';
import type { FactorizationTrainer } from './trainer';

/** A factorization as the engine sees it: everything from its settings to its scores. */
export interface FactorizationModel<
  C,
  S extends { readonly sweep: number },
  L,
  Served extends Scorer = Scorer,
> {
  /** From values checked by `settingsFor`. */
  config(items: number, seed: number, values: SettingValues): C;
  /** Before the first sweep, from the configuration's seed. */
  initial(config: C, users: number): S;
  /**
   * The fastest way this backend has to train.
   * @param sequences for each user the items, each once
   */
  createTrainer(
    backend: Backend,
    config: C,
    sequences: readonly Int32Array[],
    state: S,
  ): Promise<FactorizationTrainer<S>>;
  /** What ranking needs of a state: the best of a run keeps no more. */
  learnt(state: S): L;
  /** @param precision of the items' numbers; floats when not given */
  createScorer(backend: Pick<Backend, 'device'>, config: C, learnt: L, precision?: Precision): Served;
}
