import type { Product } from '../core/shop/catalogue';
import type { Backend } from '../gpu/device/backend';
import type { Scorer } from './scorer';
import type { SettingValues } from './settings/setting';

/** All that a model may learn from. */
export interface TrainingData {
  /** N, items in the catalogue. */
  readonly items: number;
  /** For each user item indices, oldest first, each at most once. */
  readonly sequences: readonly Int32Array[];
  /**
   * When those events were: milliseconds since the epoch, or positions where a source has no more.
   */
  readonly times: readonly Float64Array[];
  /** What was done then, as `Interactions.kinds`; absent where a source does not say. */
  readonly kinds?: readonly Uint8Array[];
  /** What is known of each item, [items]; no more than its id where nobody described it. */
  readonly products: readonly Product[];
}

/**
 * A model that is counted or solved at once: it has no epochs, and validation has nothing to choose
 * within a run.
 */
export interface FittedModel {
  /**
   * @param values checked by `settingsFor`
   * @param onProgress awaited between pieces of work of a few milliseconds with the part done, in
   * [0, 1], so that the worker can answer; what it throws ends the fit
   */
  fit(
    backend: Backend,
    data: TrainingData,
    values: SettingValues,
    onProgress: (part: number) => Promise<void>,
  ): Promise<Scorer>;
}
