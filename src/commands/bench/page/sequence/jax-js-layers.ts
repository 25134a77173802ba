import { nn, numpy as np } from '@jax-js/jax';
import type { SequenceConfig } from '../../../../models/sequence/config';
import { NORM_EPSILON } from '../../../../models/sequence/config';
import type { Weights } from '../jax-js-adam';

/**
 * Layers shared by the models in jax-js, the counterpart of models/sequence/reference/reference.ts
 * in tfjs. Every function takes ownership of its arrays except weights; `x.ref` keeps an array for
 * another use. Shapes: B rows, L positions, T = B L tokens, d width, e width of a layer's output, N
 * items.
 */

const LENGTH_EPSILON = 1e-12;

/** 1 / sqrt(x + epsilon) */
const inverseRoot = (x: np.Array, epsilon: number): np.Array => np.reciprocal(np.sqrt(x.add(epsilon)));

/** Layer norm over the last axis of x [..., d]. */
export function layerNorm(weights: Weights, name: string, x: np.Array): np.Array {
  const centred = x.ref.sub(x.mean(-1, { keepdims: true }));
  const inverse = inverseRoot(np.square(centred.ref).mean(-1, { keepdims: true }), NORM_EPSILON);
  return centred.mul(inverse).mul(weights[`${name}.scale`].ref).add(weights[`${name}.shift`].ref);
}

/** x [T, d] times weight [d, e] plus bias [e]. @returns [T, e] */
export const linear = (weights: Weights, name: string, x: np.Array): np.Array =>
  np.matmul(x, weights[`${name}.weight`].ref).add(weights[`${name}.bias`].ref);

/** Item embeddings times sqrt(d); padding gets that of the first item. @returns [B, L, d] */
export function embedItems(weights: Weights, { dim }: SequenceConfig, inputs: np.Array): np.Array {
  const [B, L] = inputs.shape;
  const ids = np.maximum(inputs.sub(1), 0).reshape([B * L]);
  return np.take(weights.itemEmbedding.ref, ids, 0).mul(Math.sqrt(dim)).reshape([B, L, dim]);
}

const toUnitLength = (x: np.Array): np.Array =>
  x.ref.mul(inverseRoot(np.square(x).sum(-1, { keepdims: true }), LENGTH_EPSILON));

/**
 * Mean cross-entropy over the positions that have a target, the whole catalogue in the softmax.
 * @param hidden [T, d]
 * @param targets [B, L] int32; 0 where there is no target, item i is i + 1
 */
export function nextItemLoss(
  weights: Weights,
  { items, logits: kind, temperature }: SequenceConfig,
  hidden: np.Array,
  targets: np.Array,
): np.Array {
  const T = hidden.shape[0];
  const cosine = kind === 'cosine';
  const query = cosine ? toUnitLength(hidden).mul(1 / temperature) : hidden; // [T, d]
  const table = weights.itemEmbedding.ref.slice([0, items]);
  const keys = cosine ? toUnitLength(table) : table; // [N, d]
  const asked = targets.ref.greater(0).astype(np.float32).reshape([T]);
  const ids = np.maximum(targets.sub(1), 0).reshape([T]);
  const logits = np.matmul(query, keys.transpose([1, 0])); // [T, N]
  // A comparison instead of a gather, whose gradient would be a scatter.
  const hit = np
    .arange(items)
    .reshape([1, items])
    .equal(ids.reshape([T, 1]));
  const right = np.where(hit, logits.ref, 0).sum(-1);
  const losses = nn.logsumexp(logits, -1).sub(right);
  return losses.mul(asked.ref).sum().div(asked.sum());
}
