import { lossFrom } from '../sequence/loss';
import type { TransformerConfig, TransformerKind } from '../transformer/config';

/**
 * SASRec: Kang and McAuley, "Self-Attentive Sequential Recommendation", ICDM 2018. A causal Transformer over the items of a
 * history that predicts the next one. Here with pre-norm blocks, item embeddings tied between input and output, positions
 * counted back from the newest event, and by default a softmax over the whole catalogue for a loss.
 */
export type SasrecConfig = TransformerConfig;

export const sasrecKind: TransformerKind = { direction: 'causal', activation: 'relu', maskToken: false };

export const sasrecDefaults: Omit<SasrecConfig, 'items'> = {
  dim: 64,
  blocks: 2,
  heads: 2,
  maxLength: 50,
  dropout: 0.2,
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

/** A configuration from values checked by `settingsFor`. @throws RangeError when width and heads do not fit */
export function sasrecConfig(
  items: number,
  seed: number,
  values: Readonly<Record<string, number | string>>,
): SasrecConfig {
  const number = (name: string) => Number(values[name]);
  const [dim, heads] = [number('dim'), number('heads')];
  if (dim % heads !== 0 || dim % 4 !== 0)
    throw new RangeError(`dim must be a multiple of 4 and of heads; got dim ${dim}, heads ${heads}`);
  return {
    ...sasrecDefaults,
    items,
    seed,
    dim,
    heads,
    blocks: number('blocks'),
    maxLength: number('maxLength'),
    dropout: number('dropout'),
    logits: values.logits === 'dot' ? 'dot' : 'cosine',
    temperature: number('temperature'),
    ...lossFrom(values),
    learningRate: number('learningRate'),
    weightDecay: number('weightDecay'),
    clipNorm: number('clipNorm'),
  };
}
