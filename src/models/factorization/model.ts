import type { Backend } from '../../gpu/device/backend';
import type { Precision } from '../precision';
import type { Scorer } from '../scorer';
import type { SettingValues } from '../settings/setting';
import type { FactorizationTrainer } from './trainer';

/** A factorization as the engine uses it, from settings to scores. */
export interface FactorizationModel<
  C,
  S extends { readonly sweep: number },
  L,
  Served extends Scorer = Scorer,
> {
  /** The configuration from values checked by `settingsFor`. */
  config(items: number, seed: number, values: SettingValues): C;
  /** Parameters before the first sweep, from the configuration's seed. */
  initial(config: C, users: number): S;
  /**
   * The fastest trainer of this backend.
   * @param sequences for each user the items, each once
   */
  createTrainer(
    backend: Backend,
    config: C,
    sequences: readonly Int32Array[],
    state: S,
  ): Promise<FactorizationTrainer<S>>;
  /** The part of a state that ranking needs; only this is kept of a run's best sweep. */
  learnt(state: S): L;
  /** @param precision number format of the item vectors; floats when not given */
  createScorer(backend: Pick<Backend, 'device'>, config: C, learnt: L, precision?: Precision): Served;
}
