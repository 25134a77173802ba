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
  /** Attention heads; d is a multiple of it. */
  readonly heads: number;
}

/** Where nothing better is known of a model. */
export const transformerDefaults: Omit<TransformerConfig, 'items'> = {
  ...sequenceDefaults,
  blocks: 2,
  heads: 2,
  dropout: 0.2,
};

/**
 * A configuration from values checked by `settingsFor`.
 * @throws RangeError when width and heads do not fit
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

/** What a model is, whatever its configuration. */
export interface TransformerKind {
  /** Whether a position reads the events up to its own, or all of the row. */
  readonly direction: AttentionShape['direction'];
  /** Inside the feed-forward layers; GELU in its tanh form. */
  readonly activation: Activation;
  /**
   * Inputs may hold a mask, token N + 1, where the model is asked what stood there; the item
   * embedding then has a row for it after the items'.
   */
  readonly maskToken: boolean;
}

/** Rows of the item embedding. */
export const vocabularyOf = ({ maskToken }: TransformerKind, items: number): number =>
  maskToken ? items + 1 : items;

/** Dropout layers by number: the same numbers seed the masks of the GPU kernels. */
export const sites = {
  embedding: 0,
  attention: (block: number) => 1 + 4 * block,
  attentionOut: (block: number) => 2 + 4 * block,
  feedForwardIn: (block: number) => 3 + 4 * block,
  feedForwardOut: (block: number) => 4 + 4 * block,
};
