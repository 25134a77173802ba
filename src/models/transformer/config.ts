import type { Activation } from '../../gpu/kernels/products/linear';
import type { AttentionShape } from '../../gpu/kernels/sequence/attention';
import { type SequenceConfig, sequenceConfig, sequenceDefaults } from '../sequence/config';
import type { SettingValues } from '../settings/setting';
import { numberOf } from '../settings/values';

/**
 * Pre-norm Transformer blocks over the events of a history (Vaswani et al. 2017; Xiong et al., ICML
 * 2020).
 */
export interface TransformerConfig extends SequenceConfig {
  readonly blocks: number;
  /** h, attention heads; d is a multiple of h. */
  readonly heads: number;
}

/** Defaults shared by all Transformers. */
export const transformerDefaults: Omit<TransformerConfig, 'items'> = {
  ...sequenceDefaults,
  blocks: 2,
  heads: 2,
  dropout: 0.2,
};

/**
 * A configuration from values checked by `settingsFor`.
 * @throws RangeError when dim is not a multiple of heads
 */
export function transformerConfig(
  defaults: Omit<TransformerConfig, 'items'>,
  items: number,
  seed: number,
  values: SettingValues,
): TransformerConfig {
  const shared = sequenceConfig(defaults, items, seed, values);
  const heads = numberOf(values, 'heads');
  if (shared.dim % heads !== 0)
    throw new RangeError(`dim must be a multiple of heads; got dim ${shared.dim}, heads ${heads}`);
  return { ...shared, heads, blocks: numberOf(values, 'blocks') };
}

/** What distinguishes one Transformer model from another, in every configuration. */
export interface TransformerKind {
  /** A position attends to the events up to its own (causal) or to all of its row. */
  readonly direction: AttentionShape['direction'];
  /** Activation of the feed-forward layers; GELU is in its tanh form. */
  readonly activation: Activation;
  /**
   * Whether inputs may hold a mask token, N + 1, at which the model predicts the hidden item. The
   * item embedding then has a row for it after the items.
   */
  readonly maskToken: boolean;
}

/** V, rows of the item embedding: the N items and, where the model has one, the mask token. */
export const vocabularyOf = ({ maskToken }: TransformerKind, items: number): number =>
  maskToken ? items + 1 : items;

/** Numbers of the dropout layers; reference and kernels seed their masks by them. */
export const sites = {
  embedding: 0,
  attention: (block: number) => 1 + 4 * block,
  attentionOut: (block: number) => 2 + 4 * block,
  feedForwardIn: (block: number) => 3 + 4 * block,
  feedForwardOut: (block: number) => 4 + 4 * block,
};
