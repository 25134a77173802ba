import type { ViewPairs } from '../../../core/training/sequence-batch';
import * as tf from '../../../gpu/device/tf';
import type { SequenceConfig } from '../config';
import { MASKED, toUnitLength } from './reference';
import { logSumExp } from './reference-loss';

/**
 * InfoNCE over pairs of views, as in gpu/kernels/losses/contrast: the mean over all views of the
 * cross-entropy of a view's partner among all other views, nats. Shapes: B rows, L positions, d
 * width, P pairs of views.
 * @param hidden [B, L, d], of the batch that the views are rows of
 */
export function contrastLoss(
  hidden: tf.Tensor,
  { first, pairs }: ViewPairs,
  { dim, contrastTemperature }: SequenceConfig,
): tf.Scalar {
  const [, length] = hidden.shape;
  // Rows are padded on the left, so the newest event comes last.
  const newest = Array.from({ length: 2 * pairs }, (_, i) => (first + i + 1) * (length ?? 1) - 1);
  const views = toUnitLength(tf.gather(tf.reshape(hidden, [-1, dim]), tf.tensor1d(newest, 'int32')), false); // [2P, d]
  // Views i and i + P belong to the same history.
  const partners = tf.concat([tf.slice(views, [pairs, 0]), tf.slice(views, [0, 0], [pairs, dim])]); // [2P, d]
  const similarities = tf.div(tf.matMul(views, views, false, true), contrastTemperature); // [2P, 2P]
  // No view is compared with itself.
  const logits = tf.add(similarities, tf.mul(tf.eye(2 * pairs), MASKED)); // [2P, 2P]
  const partnerLogits = tf.div(tf.sum(tf.mul(views, partners), -1, true), contrastTemperature); // [2P, 1]
  return tf.mean(tf.sub(logSumExp(logits), partnerLogits));
}
