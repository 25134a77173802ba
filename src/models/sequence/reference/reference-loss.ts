import { withGradient } from '../../../gpu/device/custom-gradient';
import * as tf from '../../../gpu/device/tf';
import { fusedOps } from '../../../gpu/fused/fused-ops';
import type { SequenceConfig } from '../config';
import { sampledLossOf } from '../loss';
import { asKeys, asQuery, itemVectors, MASKED, type Tensors } from './reference';

/**
 * The loss of all sequence models in tfjs operations. Shapes: B rows, L positions, d width, N
 * items, t positions with a target, K negatives.
 */

/**
 * log(sum(exp(logits))) over the last axis: logits [..., n] -> [..., 1]. Its gradient is the
 * softmax, written by hand in two operations instead of autodiff's ten.
 */
export const logSumExp = withGradient(([logits], save) => {
  const largest = tf.max(logits, -1, true); // [..., 1]
  const value = tf.add(tf.log(tf.sum(tf.exp(tf.sub(logits, largest)), -1, true)), largest); // [..., 1]
  save([logits, value]);
  return {
    value,
    gradient: (upstream, [logits, value]) => tf.mul(upstream, tf.exp(tf.sub(logits, value))),
  };
});

/** log(1 + exp(logits)), in a form that never overflows; its gradient is the sigmoid. */
const softplus = withGradient(([logits], save) => {
  save([logits]);
  return {
    value: tf.add(tf.relu(logits), tf.log(tf.add(tf.exp(tf.neg(tf.abs(logits))), 1))),
    gradient: (upstream, [logits]) => tf.mul(upstream, tf.sigmoid(logits)),
  };
});

/** The sampled negatives of a step, shared by all its targets. */
interface Negatives {
  /** [K] item indices. */
  readonly items: Int32Array;
  /**
   * [N] log of the probability that a draw gives each item, for draws by popularity; sampled
   * softmax subtracts it from the logits.
   */
  readonly logProbability?: Float32Array;
}

/**
 * Mean cross-entropy of the softmax over the catalogue, nats.
 * @param query [t, d]
 * @param keys [N, d]
 * @param targets [t] item indices
 */
function catalogueLoss(query: tf.Tensor, keys: tf.Tensor, targets: tf.Tensor1D): tf.Scalar {
  const fused = fusedOps();
  if (fused) return fused.crossEntropy(query, keys, targets);
  const targetKeys = tf.gather(keys, targets); // [t, d]
  const targetLogits = tf.sum(tf.mul(query, targetKeys), -1, true); // [t, 1]
  const logits = tf.matMul(query, keys, false, true); // [t, N]
  return tf.mean(tf.sub(logSumExp(logits), targetLogits));
}

/**
 * The same with labels smoothed over the catalogue (Szegedy et al., CVPR 2016). Cross-entropy is
 * linear in its labels, so smoothing adds `labelSmoothing` times the mean of the target's logit
 * minus the mean of all logits; that mean is the logit of the mean key.
 */
function smoothedCatalogueLoss(
  query: tf.Tensor,
  keys: tf.Tensor,
  targets: tf.Tensor1D,
  labelSmoothing: number,
): tf.Scalar {
  const loss = catalogueLoss(query, keys, targets);
  if (labelSmoothing === 0) return loss;
  const aboveMean = tf.sub(tf.gather(keys, targets), tf.mean(keys, 0, true)); // [t, d]
  const margin = tf.mean(tf.sum(tf.mul(query, aboveMean), -1));
  return tf.add(loss, tf.mul(margin, labelSmoothing));
}

/**
 * Mean loss over each target and the K negatives, nats; see `sampledLossOf`. A negative that
 * happens to be the target does not count.
 * @param query [t, d]
 * @param embedding [N, d] item vectors
 * @param targets [t] item indices
 */
function sampledLoss(
  config: SequenceConfig,
  query: tf.Tensor,
  embedding: tf.Tensor,
  targets: tf.Tensor1D,
  negatives: Negatives,
): tf.Scalar {
  const negativeItems = tf.tensor1d(negatives.items, 'int32'); // [K]
  const keysOf = (items: tf.Tensor1D): tf.Tensor => asKeys(config, tf.gather(embedding, items));
  const targetLogits = tf.sum(tf.mul(query, keysOf(targets)), -1, true); // [t, 1]
  const negativeLogits = tf.matMul(query, keysOf(negativeItems), false, true); // [t, K]
  const isTarget = tf.cast(
    tf.equal(tf.reshape(targets, [-1, 1]), tf.reshape(negativeItems, [1, -1])),
    'float32',
  ); // [t, K]
  const loss = sampledLossOf(config);
  if (loss.kind === 'logistic') {
    const ofNegatives = tf.sum(tf.mul(softplus(negativeLogits), tf.sub(1, isTarget)), -1, true); // [t, 1]
    const ofTarget = softplus(tf.neg(targetLogits)); // [t, 1]
    return tf.mean(tf.add(tf.mul(ofTarget, loss.positive), tf.mul(ofNegatives, loss.negative)));
  }
  const { logProbability } = negatives;
  /** Logits minus the log probability that a draw gives their item. */
  const corrected = (logits: tf.Tensor, items: tf.Tensor1D, shape: [number, number]): tf.Tensor =>
    logProbability
      ? tf.sub(logits, tf.reshape(tf.gather(tf.tensor1d(logProbability), items), shape))
      : logits;
  const target = corrected(targetLogits, targets, [-1, 1]); // [t, 1]
  const others = tf.add(corrected(negativeLogits, negativeItems, [1, -1]), tf.mul(isTarget, MASKED)); // [t, K]
  return tf.mean(tf.sub(logSumExp(tf.concat([target, others], 1)), target)); // over [t, 1 + K]
}

/**
 * Mean loss over the positions that have a target, nats.
 * @param hidden [B, L, d]
 * @param where [t] flat positions in [B, L] that have a target
 * @param targets [t] item indices there
 * @param negatives those of the step; undefined for the softmax over the whole catalogue
 */
export function nextItemLoss(
  tensors: Tensors,
  config: SequenceConfig,
  hidden: tf.Tensor,
  where: Int32Array,
  targets: Int32Array,
  negatives?: Negatives,
): tf.Scalar {
  const embedding = itemVectors(tensors, config); // [N, d]
  const atTargets = tf.gather(tf.reshape(hidden, [-1, config.dim]), tf.tensor1d(where, 'int32')); // [t, d]
  const query = asQuery(tensors, config, atTargets); // [t, d]
  const items = tf.tensor1d(targets, 'int32'); // [t]
  if (negatives) return sampledLoss(config, query, embedding, items, negatives);
  return smoothedCatalogueLoss(query, asKeys(config, embedding), items, config.labelSmoothing);
}
