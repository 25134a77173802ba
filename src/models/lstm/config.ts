import type { SequenceConfig } from '../sequence/config';

/**
 * An LSTM over the items of a history (Hochreiter and Schmidhuber 1997; forget gate: Gers, Schmidhuber and Cummins 2000) that predicts the next one at
 * every position, as GRU4Rec does (Hidasi et al., "Session-based Recommendations with Recurrent Neural Networks", ICLR 2016). Here
 * as wide as its item embeddings, which are tied between input and output, and by default a softmax over the whole catalogue for a loss.
 */
export interface LstmConfig extends SequenceConfig {
  /** LSTM layers, each over what the one before puts out. */
  readonly layers: number;
}

export const lstmDefaults: Omit<LstmConfig, 'items'> = {
  dim: 64,
  layers: 1,
  maxLength: 50,
  dropout: 0.3,
  logits: 'cosine',
  temperature: 0.07,
  loss: 'softmax',
  negatives: 256,
  sampling: 'uniform',
  calibration: 0.75,
  learningRate: 2e-3,
  beta1: 0.9,
  beta2: 0.98,
  epsilon: 1e-8,
  weightDecay: 0,
  clipNorm: 5,
  seed: 1,
};

/** Dropout layers by number: the same numbers seed the masks of the GPU kernels. */
export const sites = {
  embedding: 0,
  output: (layer: number) => 1 + layer,
};
