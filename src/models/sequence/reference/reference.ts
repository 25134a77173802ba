import { dropoutMask } from '../../../core/training/dropout';
import * as tf from '../../../gpu/device/tf';
import type { Dropout } from '../../../gpu/fused/dropout';
import { fusedOps } from '../../../gpu/fused/fused-ops';
import type { LinearOptions } from '../../../gpu/fused/linear';
import type { ParameterSet } from '../../parameters';
import type { SequenceConfig } from '../config';

/**
 * What the references of all sequence models share, in tfjs operations: layers, and the output
 * layer over the catalogue. Shapes: B rows, L positions, d width, N items, T positions with a
 * target.
 */

export type Tensors = Readonly<Record<string, tf.Tensor>>;

export const NORM_EPSILON = 1e-6;
const LENGTH_EPSILON = 1e-12;
/** Added to the logit of what must not be chosen. */
export const MASKED = -1e9;

export function toTensors(parameters: ParameterSet): Record<string, tf.Tensor> {
  return Object.fromEntries(
    parameters.map(({ name, shape, values }) => [name, tf.tensor(values, [...shape], 'float32')]),
  );
}

/** The value of x, with no gradient. */
export const constant = tf.customGrad((x) => {
  return { value: tf.clone(x as tf.Tensor), gradFunc: (dy: tf.Tensor) => tf.zerosLike(dy) };
}) as (x: tf.Tensor) => tf.Tensor;

/**
 * Layer normalization over the last axis (Ba, Kiros and Hinton 2016).
 * @param frozen the deviation counts as a constant in the gradient
 *
 * Batch normalization (Ioffe and Szegedy 2015) serves none of these models, and is offered nowhere.
 * It wants many examples alike of each number; here a batch is a few dozen histories of very
 * different lengths, of which a number at one position has few or none. Over all positions at once,
 * its mean holds events that come later, which a causal model must not see, and other people's, so
 * that what is learnt of one depends on whom chance put beside them; the shopper who is then scored
 * alone has running means instead, and is read by another model than was trained. Recurrences gain
 * nothing from it between their states (Laurent et al., ICASSP 2016), Transformers over language
 * lose by it, for statistics vary too much from batch to batch (Shen et al., "PowerNorm", ICML
 * 2020), a contrast can be told by it without looking at the views (He et al., "MoCo", CVPR 2020),
 * and an average of weights would need its statistics measured anew (Izmailov et al., UAI 2018). A
 * layer norm knows one token alone.
 */
export function layerNorm(x: tf.Tensor, scale: tf.Tensor, shift: tf.Tensor, frozen: boolean): tf.Tensor {
  const fused = frozen ? undefined : fusedOps();
  if (fused) return fused.layerNorm(x, scale, shift, NORM_EPSILON);
  const centred = tf.sub(x, tf.mean(x, -1, true));
  const inverse = tf.rsqrt(tf.add(tf.mean(tf.square(centred), -1, true), NORM_EPSILON));
  return tf.add(tf.mul(tf.mul(centred, frozen ? constant(inverse) : inverse), scale), shift);
}

/** x with numbers dropped; as it is where there is no dropout. */
export function drop(x: tf.Tensor, dropout: Dropout | undefined): tf.Tensor {
  if (!dropout) return x;
  const fused = fusedOps();
  if (fused) return fused.dropout(x, dropout);
  return tf.mul(x, tf.tensor(dropoutMask(x.size, dropout.rate, dropout.seed, dropout.site), x.shape));
}

/**
 * x [B, L, d] times weight [d, e] plus bias [e], then ReLU, dropout and what is added last, where
 * asked for.
 */
export function linear(
  x: tf.Tensor,
  weight: tf.Tensor,
  bias: tf.Tensor,
  options: LinearOptions = {},
): tf.Tensor {
  const fused = fusedOps();
  if (fused) return fused.linear(x, weight, bias, options);
  const [B, L, d] = x.shape;
  const flat = tf.add(tf.matMul(tf.reshape(x, [B * L, d]), weight), bias);
  const product = tf.reshape(flat, [B, L, weight.shape[1] ?? d]);
  const out = drop(options.relu ? tf.relu(product) : product, options.dropout);
  return options.residual ? tf.add(options.residual, out) : out;
}

/** Rows scaled to length 1. */
export function toUnitLength(x: tf.Tensor, frozen: boolean): tf.Tensor {
  const inverse = tf.rsqrt(tf.add(tf.sum(tf.square(x), -1, true), LENGTH_EPSILON));
  return tf.mul(x, frozen ? constant(inverse) : inverse);
}

/** Hidden [T, d] as it meets an item's vector: unit length over temperature for cosine logits. */
export function asQuery(
  { logitScale }: Tensors,
  { logits, temperature, learnTemperature }: SequenceConfig,
  hidden: tf.Tensor,
  frozen = false,
): tf.Tensor {
  if (logits === 'dot') return hidden;
  const query = tf.div(toUnitLength(hidden, frozen), temperature);
  return learnTemperature ? tf.mul(query, tf.exp(logitScale)) : query;
}

/** The embedding of the items alone, [N, d], without the row of a mask token. */
export function itemVectors({ itemEmbedding }: Tensors, { items, dim }: SequenceConfig): tf.Tensor {
  return itemEmbedding.shape[0] > items ? tf.slice(itemEmbedding, [0, 0], [items, dim]) : itemEmbedding;
}

/** Item vectors [N, d] as they meet a query. */
export function asKeys(config: SequenceConfig, embedding: tf.Tensor): tf.Tensor {
  return config.logits === 'dot' ? embedding : toUnitLength(embedding, false);
}
