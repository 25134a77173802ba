import type * as tf from '../../../gpu/device/tf';
import type { SequenceConfig } from '../config';
import type { Tensors } from './reference';
import type { SequenceReference } from './reference-trainer';

/** Options of encoding histories. Shapes: B batch rows, L positions, d width, h heads. */
export interface EncodeOptions {
  /** Compute the last block for the newest position only: hidden is then [B, 1, d]. */
  readonly newestOnly?: boolean;
  /**
   * Attention weights, gates and norms are constants in the gradient, so that the output is linear
   * in every event's vector.
   */
  readonly frozen?: boolean;
  /**
   * Receives the attention probabilities of each block, [B, h, L or 1, L]; a model without
   * attention never calls it.
   */
  readonly onAttention?: (block: number, probabilities: tf.Tensor) => void;
}

/** A reference that also scores: it computes hidden states in two parts, `embed` and `encode`. */
export interface ScoringReference<C extends SequenceConfig> extends SequenceReference<C> {
  /** Whether the model has attention and calls `onAttention`. */
  readonly attends: boolean;
  /**
   * The embedding of every event, zero at padding.
   * @param tokens [B, L] int32, 0 is padding
   * @param codes [B, L] int32, `contextCodes`, where the model reads them
   * @returns [B, L, d]
   */
  embed(tensors: Tensors, config: C, tokens: tf.Tensor, codes?: tf.Tensor): tf.Tensor;
  /**
   * Hidden states from the embeddings.
   * @param x [B, L, d] from `embed`
   * @returns [B, L, d], or [B, 1, d] with `newestOnly`
   */
  encode(tensors: Tensors, config: C, x: tf.Tensor, tokens: tf.Tensor, options: EncodeOptions): tf.Tensor;
}
