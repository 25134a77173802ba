import * as tf from '../../../gpu/device/tf';
import { fusedOps } from '../../../gpu/fused/fused-ops';
import type { SequenceConfig } from '../config';
import { sampledLossOf } from '../loss';
import { asKeys, asQuery, itemVectors, MASKED, type Tensors } from './reference';

/**
 * The loss of all sequence models in tfjs operations. Shapes: d width, N items, T positions with a
 * target, K negatives.
 */

/**
 * Along the last axis, which stays with size 1. Its gradient is the softmax: two operations instead
 * of autodiff's ten.
 */
export const logSumExp = tf.customGrad((x, save) => {
  const logits = x as tf.Tensor;
  const largest = tf.max(logits, -1, true);
  const value = tf.add(tf.log(tf.sum(tf.exp(tf.sub(logits, largest)), -1, true)), largest);
  (save as tf.GradSaveFunc)([logits, value]);
  return {
    value,
    gradFunc: (dy: tf.Tensor, [was, sum]: tf.Tensor[]) => tf.mul(dy, tf.exp(tf.sub(was, sum))),
  };
}) as (x: tf.Tensor) => tf.Tensor;

/** log(1 + exp(x)), which never overflows; its gradient is the sigmoid. */
const softplus = tf.customGrad((x, save) => {
  const logits = x as tf.Tensor;
  (save as tf.GradSaveFunc)([logits]);
  return {
    value: tf.add(tf.relu(logits), tf.log(tf.add(tf.exp(tf.neg(tf.abs(logits))), 1))),
    gradFunc: (dy: tf.Tensor, [was]: tf.Tensor[]) => tf.mul(dy, tf.sigmoid(was)),
  };
}) as (x: tf.Tensor) => tf.Tensor;

/** Items a step is told apart by, when not by all. */
interface Negatives {
  /** [K] item indices. */
  readonly items: Int32Array;
  /**
   * [N] log of the probability that a draw gives each item, where they are not all alike; softmax
   * corrects by it.
   */
  readonly logProbability?: Float32Array;
}

/**
 * Mean cross-entropy of the softmax over the catalogue.
 * @param query [T, d]
 * @param keys [N, d]
 * @param targets [T]
 */
function catalogueLoss(query: tf.Tensor, keys: tf.Tensor, targets: tf.Tensor1D): tf.Scalar {
  const fused = fusedOps();
  if (fused) return fused.crossEntropy(query, keys, targets);
  const right = tf.sum(tf.mul(query, tf.gather(keys, targets)), -1, true); // [T, 1]
  return tf.mean(tf.sub(logSumExp(tf.matMul(query, keys, false, true)), right));
}

/**
 * Mean loss over the positions that have a target, nats.
 * @param where [T] flat positions in [B, L] that have a target
 * @param targets [T] item indices there
 * @param negatives when sampled; undefined for the whole catalogue
 */
export function nextItemLoss(
  tensors: Tensors,
  config: SequenceConfig,
  hidden: tf.Tensor,
  where: Int32Array,
  targets: Int32Array,
  negatives?: Negatives,
): tf.Scalar {
  const ids = (values: Int32Array): tf.Tensor1D => tf.tensor1d(values, 'int32');
  const embedding = itemVectors(tensors, config);
  const query = asQuery(tensors, config, tf.gather(tf.reshape(hidden, [-1, config.dim]), ids(where))); // [T, d]
  if (!negatives) {
    const keys = asKeys(config, embedding); // [N, d]
    const loss = catalogueLoss(query, keys, ids(targets));
    if (config.labelSmoothing === 0) return loss;
    // Cross-entropy is linear in its labels: what the target's logit is above the mean of all
    // logits, which is the mean key's.
    const wanted = tf.sub(tf.gather(keys, ids(targets)), tf.mean(keys, 0, true)); // [T, d]
    const above = tf.mean(tf.sum(tf.mul(query, wanted), -1));
    return tf.add(loss, tf.mul(above, config.labelSmoothing));
  }
  const keysOf = (items: Int32Array): tf.Tensor => asKeys(config, tf.gather(embedding, ids(items)));
  const right = tf.sum(tf.mul(query, keysOf(targets)), -1, true); // [T, 1]
  const others = tf.matMul(query, keysOf(negatives.items), false, true); // [T, K]
  // A negative that happens to be the target is left out.
  const hit = tf.cast(
    tf.equal(tf.reshape(ids(targets), [-1, 1]), tf.reshape(ids(negatives.items), [1, -1])),
    'float32',
  );
  const loss = sampledLossOf(config);
  if (loss.kind === 'logistic') {
    const wrong = tf.sum(tf.mul(softplus(others), tf.sub(1, hit)), -1, true);
    const terms = tf.add(tf.mul(softplus(tf.neg(right)), loss.positive), tf.mul(wrong, loss.negative));
    return tf.mean(terms);
  }
  const { logProbability } = negatives;
  const lessened = (logits: tf.Tensor, items: Int32Array, shape: number[]): tf.Tensor =>
    logProbability
      ? tf.sub(logits, tf.reshape(tf.gather(tf.tensor1d(logProbability), ids(items)), shape))
      : logits;
  const own = lessened(right, targets, [-1, 1]);
  const counted = tf.add(lessened(others, negatives.items, [1, -1]), tf.mul(hit, MASKED));
  return tf.mean(tf.sub(logSumExp(tf.concat([own, counted], 1)), own));
}
