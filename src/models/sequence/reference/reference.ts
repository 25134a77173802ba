import { dropoutMask } from '../../../core/training/dropout';
import { withGradient } from '../../../gpu/device/custom-gradient';
import * as tf from '../../../gpu/device/tf';
import type { Dropout } from '../../../gpu/fused/dropout';
import { fusedOps } from '../../../gpu/fused/fused-ops';
import type { LinearOptions } from '../../../gpu/fused/linear';
import type { ParameterSet } from '../../parameters';
import { NORM_EPSILON, type SequenceConfig } from '../config';

/**
 * The layers that the references of all sequence models share, in tfjs operations, and the output
 * layer over the catalogue. Shapes: B rows, L positions, d width, e width of a layer's output, N
 * items, t positions with a target.
 */

export type Tensors = Readonly<Record<string, tf.Tensor>>;

/** Added to squared lengths. */
const LENGTH_EPSILON = 1e-12;
/** Added to the logits that must get probability 0. */
export const MASKED = -1e9;

export function toTensors(parameters: ParameterSet): Record<string, tf.Tensor> {
  return Object.fromEntries(
    parameters.map(({ name, shape, values }) => [name, tf.tensor(values, [...shape], 'float32')]),
  );
}

/** The value of x, through which no gradient flows. */
export const stopGradient = withGradient(([x]) => ({
  value: tf.clone(x),
  gradient: (upstream) => tf.zerosLike(upstream),
}));

/**
 * Layer normalization over the last axis (Ba, Kiros and Hinton 2016).
 * @param x [..., d]
 * @param scale [d]
 * @param shift [d]
 * @param frozen the deviation is a constant in the gradient
 * @returns [..., d]
 *
 * Why no model here uses batch normalization (Ioffe and Szegedy 2015): its statistics need many
 * examples of each position, and a batch holds a few dozen histories of very different lengths.
 * Statistics over all positions would include later events, which a causal model must not see, and
 * other shoppers' events; a shopper scored alone would be normalized by running means that training
 * never used. It does not help between the states of a recurrent network (Laurent et al., ICASSP
 * 2016), it makes language Transformers worse (Shen et al., "PowerNorm", ICML 2020), it leaks which
 * views belong together in a contrastive loss (He et al., "MoCo", CVPR 2020), and averaged weights
 * would need their statistics measured again (Izmailov et al., UAI 2018). A layer norm depends on
 * one token only.
 */
export function layerNorm(x: tf.Tensor, scale: tf.Tensor, shift: tf.Tensor, frozen: boolean): tf.Tensor {
  const fused = frozen ? undefined : fusedOps();
  if (fused) return fused.layerNorm(x, scale, shift, NORM_EPSILON);
  const centred = tf.sub(x, tf.mean(x, -1, true)); // [..., d] less its mean [..., 1]
  const inverse = tf.rsqrt(tf.add(tf.mean(tf.square(centred), -1, true), NORM_EPSILON)); // [..., 1]
  return tf.add(tf.mul(tf.mul(centred, frozen ? stopGradient(inverse) : inverse), scale), shift);
}

/** x [...] with numbers dropped at random; x itself where there is no dropout. */
export function drop(x: tf.Tensor, dropout: Dropout | undefined): tf.Tensor {
  if (!dropout) return x;
  const fused = fusedOps();
  if (fused) return fused.dropout(x, dropout);
  return tf.mul(x, tf.tensor(dropoutMask(x.size, dropout.rate, dropout.seed, dropout.site), x.shape));
}

/**
 * residual + dropout(relu(x [B, L, d] times weight [d, e] + bias [e])), each part where `options`
 * ask for it.
 * @returns [B, L, e]
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
  const flat = tf.add(tf.matMul(tf.reshape(x, [B * L, d]), weight), bias); // [B L, e]
  const product = tf.reshape(flat, [B, L, weight.shape[1] ?? d]); // [B, L, e]
  const out = drop(options.relu ? tf.relu(product) : product, options.dropout);
  return options.residual ? tf.add(options.residual, out) : out;
}

/**
 * x [..., d] with each row scaled to length 1.
 * @param frozen the length is a constant in the gradient
 */
export function toUnitLength(x: tf.Tensor, frozen: boolean): tf.Tensor {
  const inverse = tf.rsqrt(tf.add(tf.sum(tf.square(x), -1, true), LENGTH_EPSILON)); // [..., 1]
  return tf.mul(x, frozen ? stopGradient(inverse) : inverse);
}

/**
 * Queries [..., d] from hidden states [..., d]; their inner products with the keys are the logits.
 * For cosine logits a query is scaled to length 1 and divided by the temperature.
 */
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

/** The items' rows of the embedding, [N, d], without that of a mask token. */
export function itemVectors({ itemEmbedding }: Tensors, { items, dim }: SequenceConfig): tf.Tensor {
  return itemEmbedding.shape[0] > items ? tf.slice(itemEmbedding, [0, 0], [items, dim]) : itemEmbedding;
}

/** Keys [N, d] from item vectors [N, d]: of unit length for cosine logits. */
export function asKeys(config: SequenceConfig, embedding: tf.Tensor): tf.Tensor {
  return config.logits === 'dot' ? embedding : toUnitLength(embedding, false);
}
