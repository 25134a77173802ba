import type { SequenceConfig } from '../sequence/config';

/** Pre-norm Transformer blocks over the events of a history (Vaswani et al. 2017; Xiong et al., ICML 2020). */
export interface TransformerConfig extends SequenceConfig {
  readonly blocks: number;
  /** Attention heads; d is a multiple of it. */
  readonly heads: number;
}

/** Dropout layers by number: the same numbers seed the masks of the GPU kernels. */
export const sites = {
  embedding: 0,
  attention: (block: number) => 1 + 4 * block,
  attentionOut: (block: number) => 2 + 4 * block,
  feedForwardIn: (block: number) => 3 + 4 * block,
  feedForwardOut: (block: number) => 4 + 4 * block,
};
