import { type SequenceConfig, sequenceConfig, sequenceDefaults } from '../sequence/config';
import type { SettingValues } from '../settings/setting';
import { numberOf } from '../settings/values';

/**
 * An LSTM over the items of a history (Hochreiter and Schmidhuber 1997; forget gate: Gers,
 * Schmidhuber and Cummins 2000) that predicts the next one at every position, as GRU4Rec does
 * (Hidasi et al., "Session-based Recommendations with Recurrent Neural Networks", ICLR 2016). Here
 * as wide as its item embeddings, which are tied between input and output, and by default a softmax
 * over the whole catalogue for a loss.
 */
export interface LstmConfig extends SequenceConfig {
  /** LSTM layers, stacked. */
  readonly layers: number;
}

export const lstmDefaults: Omit<LstmConfig, 'items'> = {
  ...sequenceDefaults,
  layers: 1,
  dropout: 0.3,
};

/** Numbers of the dropout layers; reference and kernels seed their masks by them. */
export const sites = {
  embedding: 0,
  output: (layer: number) => 1 + layer,
};

/**
 * A configuration from values checked by `settingsFor`.
 * @throws RangeError when the width does not fit
 */
export const lstmConfig = (items: number, seed: number, values: SettingValues): LstmConfig => ({
  ...sequenceConfig(lstmDefaults, items, seed, values),
  layers: numberOf(values, 'layers'),
});
