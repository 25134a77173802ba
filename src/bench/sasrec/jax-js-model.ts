import { nn, numpy as np, tree } from '@jax-js/jax';
import type { SasrecConfig } from '../../models/sasrec/config';
import { NORM_EPSILON } from '../../models/sequence/reference';
import type { Weights } from '../jax-js-adam';

/**
 * The model of `reference.ts` in jax-js, without dropout. Every function takes ownership of the arrays it is given: `x.ref` keeps one for
 * another use. B rows, L positions, T = B L, d width, h heads, N items.
 */

export interface Tokens {
  /** [B, L] int32; 0 is padding, item i is i + 1. */
  readonly inputs: np.Array;
  readonly targets: np.Array;
}

const MASKED = -1e9;
const LENGTH_EPSILON = 1e-12;

/** 1 / sqrt(x + epsilon) */
const inverseRoot = (x: np.Array, epsilon: number): np.Array => np.reciprocal(np.sqrt(x.add(epsilon)));

function layerNorm(x: np.Array, scale: np.Array, shift: np.Array): np.Array {
  const centred = x.ref.sub(x.mean(-1, { keepdims: true }));
  const inverse = inverseRoot(np.square(centred.ref).mean(-1, { keepdims: true }), NORM_EPSILON);
  return centred.mul(inverse).mul(scale).add(shift);
}

const toUnitLength = (x: np.Array): np.Array =>
  x.ref.mul(inverseRoot(np.square(x).sum(-1, { keepdims: true }), LENGTH_EPSILON));

const linear = (x: np.Array, weight: np.Array, bias: np.Array): np.Array => np.matmul(x, weight).add(bias);

/** @returns hidden [T, d] */
export function encode(weights: Weights, config: SasrecConfig, inputs: np.Array): np.Array {
  const { dim, heads, blocks } = config;
  const [B, L] = inputs.shape;
  const present = inputs.ref.greater(0).astype(np.float32); // [B, L]
  const ids = np.maximum(inputs.sub(1), 0).reshape([B * L]);
  const items = np.take(weights.itemEmbedding.ref, ids, 0).mul(Math.sqrt(dim)).reshape([B, L, dim]);
  const positions = np.flip(weights.positionEmbedding.ref.slice([0, L]), 0); // [L, d]
  // 0 where a query may look, MASKED elsewhere. [B, 1, L, L]
  const causal = np.tril(np.ones([L, L])).reshape([1, 1, L, L]);
  const barred = causal
    .mul(present.ref.reshape([B, 1, 1, L]))
    .mul(-1)
    .add(1)
    .mul(MASKED);

  let stream = items
    .add(positions)
    .mul(present.reshape([B, L, 1]))
    .reshape([B * L, dim]); // [T, d]
  for (let b = 0; b < blocks; b++) {
    const of = (name: string): np.Array => weights[`block${b}.${name}`].ref;
    const normed = layerNorm(stream.ref, of('attentionNorm.scale'), of('attentionNorm.shift'));
    const projected = linear(normed, of('queryKeyValue.weight'), of('queryKeyValue.bias')); // [T, 3d]
    const [query, key, value] = projected.reshape([B, L, 3, heads, dim / heads]).transpose([2, 0, 3, 1, 4]);
    const logits = np.matmul(query, key.transpose([0, 1, 3, 2])).mul(1 / Math.sqrt(dim / heads));
    const probabilities = nn.softmax(logits.add(barred.ref), -1); // [B, h, L, L]
    const mixed = np
      .matmul(probabilities, value)
      .transpose([0, 2, 1, 3])
      .reshape([B * L, dim]);
    stream = stream.add(linear(mixed, of('attentionOut.weight'), of('attentionOut.bias')));
    const normed2 = layerNorm(stream.ref, of('feedForwardNorm.scale'), of('feedForwardNorm.shift'));
    const inner = nn.relu(linear(normed2, of('feedForwardIn.weight'), of('feedForwardIn.bias')));
    stream = stream.add(linear(inner, of('feedForwardOut.weight'), of('feedForwardOut.bias')));
  }
  barred.dispose();
  return layerNorm(stream, weights['finalNorm.scale'].ref, weights['finalNorm.shift'].ref);
}

/** Mean cross-entropy over the positions that have a target, the whole catalogue in the softmax. */
export function nextItemLoss(weights: Weights, config: SasrecConfig, { inputs, targets }: Tokens): np.Array {
  const [B, L] = inputs.shape;
  const cosine = config.logits === 'cosine';
  const hidden = encode(weights, config, inputs);
  const query = cosine ? toUnitLength(hidden).mul(1 / config.temperature) : hidden; // [T, d]
  const table = weights.itemEmbedding.ref;
  const keys = cosine ? toUnitLength(table) : table; // [N, d]
  const asked = targets.ref
    .greater(0)
    .astype(np.float32)
    .reshape([B * L]);
  const ids = np.maximum(targets.sub(1), 0).reshape([B * L]);
  const logits = np.matmul(query, keys.transpose([1, 0])); // [T, N]
  // Compared in place rather than gathered: that would put a scatter into the gradient.
  const hit = np
    .arange(config.items)
    .reshape([1, config.items])
    .equal(ids.reshape([B * L, 1]));
  const right = np.where(hit, logits.ref, 0).sum(-1);
  const losses = nn.logsumexp(logits, -1).sub(right);
  tree.dispose(weights);
  return losses.mul(asked.ref).sum().div(asked.sum());
}
