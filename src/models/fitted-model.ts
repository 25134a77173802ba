import type { Product } from '../core/shop/catalogue';
import type { Backend } from '../gpu/device/backend';
import type { Scorer } from './scorer';
import type { SettingValues } from './settings/setting';

/** Training data of every model. */
export interface TrainingData {
  /** N, items in the catalogue. */
  readonly items: number;
  /** For each user the item indices of their history, oldest first, each item at most once. */
  readonly sequences: readonly Int32Array[];
  /**
   * Time of each event: milliseconds since the epoch; positions in the history where a source has
   * no times.
   */
  readonly times: readonly Float64Array[];
  /** Kind of each event, as `Interactions.kinds`; absent where a source has none. */
  readonly kinds?: readonly Uint8Array[];
  /** [N], the product of each item; only its id where a source has no descriptions. */
  readonly products: readonly Product[];
}

/**
 * A model fitted in one pass, by counting or in closed form. It has no epochs, so validation has no
 * best epoch to choose.
 */
export interface FittedModel {
  /**
   * @param values checked by `settingsFor`
   * @param onProgress awaited every few milliseconds with the part done, in [0, 1], so that the
   * worker can answer messages; an error it throws ends the fit
   */
  fit(
    backend: Backend,
    data: TrainingData,
    values: SettingValues,
    onProgress: (part: number) => Promise<void>,
  ): Promise<Scorer>;
}
