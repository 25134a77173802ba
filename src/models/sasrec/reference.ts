import * as tf from '../../gpu/tf';
import { dropoutMask } from '../dropout';
import type { ParameterSet } from '../parameters';
import type { SasrecConfig } from './config';

/**
 * SASRec in tfjs operations: the readable model, its gradients by autodiff, on any backend. Shapes: B rows, L positions, d width,
 * h heads, N items.
 */

export type SasrecTensors = Readonly<Record<string, tf.Tensor>>;

/** Dropout layers by number: the same numbers seed the masks of the GPU kernels. */
export const sites = {
  embedding: 0,
  attention: (block: number) => 1 + 4 * block,
  attentionOut: (block: number) => 2 + 4 * block,
  feedForwardIn: (block: number) => 3 + 4 * block,
  feedForwardOut: (block: number) => 4 + 4 * block,
};

export const NORM_EPSILON = 1e-6;
const LENGTH_EPSILON = 1e-12;
const MASKED = -1e9;

export interface ForwardOptions {
  /** Dropout with this step's seed; absent at inference. */
  readonly dropoutSeed?: number;
  /** Work out the newest position alone where nothing else needs the others: hidden is then [B, 1, d]. */
  readonly newestOnly?: boolean;
  /** Attention, norms and gates count as constants in the gradient, so that the output is linear in every event. */
  readonly frozen?: boolean;
  /** Receives the attention probabilities of each block, [B, h, L or 1, L]. */
  readonly onAttention?: (block: number, probabilities: tf.Tensor) => void;
}

export function toTensors(parameters: ParameterSet): Record<string, tf.Tensor> {
  return Object.fromEntries(
    parameters.map(({ name, shape, values }) => [name, tf.tensor(values, [...shape], 'float32')]),
  );
}

/** The value of x, with no gradient. */
const constant = tf.customGrad((x) => {
  return { value: tf.clone(x as tf.Tensor), gradFunc: (dy: tf.Tensor) => tf.zerosLike(dy) };
}) as (x: tf.Tensor) => tf.Tensor;

function layerNorm(x: tf.Tensor, scale: tf.Tensor, shift: tf.Tensor, frozen: boolean): tf.Tensor {
  const centred = tf.sub(x, tf.mean(x, -1, true));
  const inverse = tf.rsqrt(tf.add(tf.mean(tf.square(centred), -1, true), NORM_EPSILON));
  return tf.add(tf.mul(tf.mul(centred, frozen ? constant(inverse) : inverse), scale), shift);
}

/** 1 on and below the diagonal, [L, L]. */
function lowerTriangle(L: number): Float32Array {
  return Float32Array.from({ length: L * L }, (_, i) => (i % L <= Math.floor(i / L) ? 1 : 0));
}

/** Along the last axis, which stays with size 1. Its gradient is the softmax: two operations instead of autodiff's ten. */
const logSumExp = tf.customGrad((x, save) => {
  const logits = x as tf.Tensor;
  const largest = tf.max(logits, -1, true);
  const value = tf.add(tf.log(tf.sum(tf.exp(tf.sub(logits, largest)), -1, true)), largest);
  (save as tf.GradSaveFunc)([logits, value]);
  return {
    value,
    gradFunc: (dy: tf.Tensor, [was, sum]: tf.Tensor[]) => tf.mul(dy, tf.exp(tf.sub(was, sum))),
  };
}) as (x: tf.Tensor) => tf.Tensor;

/** Rows scaled to length 1. */
function toUnitLength(x: tf.Tensor, frozen: boolean): tf.Tensor {
  const inverse = tf.rsqrt(tf.add(tf.sum(tf.square(x), -1, true), LENGTH_EPSILON));
  return tf.mul(x, frozen ? constant(inverse) : inverse);
}

/** x [B, L, d] times weight [d, e] plus bias [e]. */
function linear(x: tf.Tensor, weight: tf.Tensor, bias: tf.Tensor): tf.Tensor {
  const [B, L, d] = x.shape;
  const out = tf.add(tf.matMul(tf.reshape(x, [B * L, d]), weight), bias);
  return tf.reshape(out, [B, L, weight.shape[1] ?? d]);
}

/**
 * What enters the first block: item embedding times sqrt(d), plus the position's, counted back from the newest; zero at padding.
 * @param tokens [B, L] int32, 0 is padding
 * @returns [B, L, d]
 */
export function embed(tensors: SasrecTensors, config: SasrecConfig, tokens: tf.Tensor): tf.Tensor {
  const [B, L] = tokens.shape;
  const present = tf.reshape(tf.cast(tf.greater(tokens, 0), 'float32'), [B, L, 1]);
  const ids = tf.maximum(tf.sub(tokens, tf.scalar(1, 'int32')), tf.scalar(0, 'int32'));
  const items = tf.mul(tf.gather(tensors.itemEmbedding, tf.cast(ids, 'int32')), Math.sqrt(config.dim)); // [B, L, d]
  const positions = tf.reverse(tf.slice(tensors.positionEmbedding, [0, 0], [L, config.dim]), 0); // [L, d]
  return tf.mul(tf.add(items, positions), present);
}

/**
 * The blocks and the last norm.
 * @param x [B, L, d] from `embed`
 * @returns hidden [B, L, d], or [B, 1, d] with `newestOnly`
 */
export function encode(
  tensors: SasrecTensors,
  config: SasrecConfig,
  x: tf.Tensor,
  tokens: tf.Tensor,
  options: ForwardOptions = {},
): tf.Tensor {
  const { dim, heads, blocks } = config;
  const [B, L] = tokens.shape;
  const frozen = options.frozen ?? false;
  const drop = (t: tf.Tensor, site: number): tf.Tensor => {
    if (options.dropoutSeed === undefined || config.dropout === 0) return t;
    return tf.mul(t, tf.tensor(dropoutMask(t.size, config.dropout, options.dropoutSeed, site), t.shape));
  };
  const splitHeads = (t: tf.Tensor): tf.Tensor =>
    tf.transpose(tf.reshape(t, [B, -1, heads, dim / heads]), [0, 2, 1, 3]);

  // 0 where a query may look, MASKED elsewhere: not at the future, not at padding. [B, 1, L, L]
  const causal = tf.tensor(lowerTriangle(L), [1, 1, L, L]);
  const keyPresent = tf.reshape(tf.cast(tf.greater(tokens, 0), 'float32'), [B, 1, 1, L]);
  const barred = tf.mul(tf.sub(1, tf.mul(causal, keyPresent)), MASKED);

  let stream = drop(x, sites.embedding); // [B, L, d]
  for (let b = 0; b < blocks; b++) {
    const of = (name: string): tf.Tensor => tensors[`block${b}.${name}`];
    const newestOnly = (options.newestOnly ?? false) && b === blocks - 1;
    const newest = (t: tf.Tensor, axis: number): tf.Tensor => {
      if (!newestOnly) return t;
      const begin = t.shape.map((_, i) => (i === axis ? L - 1 : 0));
      return tf.slice(
        t,
        begin,
        t.shape.map((n, i) => (i === axis ? 1 : n)),
      );
    };
    const normed = layerNorm(stream, of('attentionNorm.scale'), of('attentionNorm.shift'), frozen);
    const [query, key, value] = tf.split(
      linear(normed, of('queryKeyValue.weight'), of('queryKeyValue.bias')),
      3,
      -1,
    ); // [B, L, d]
    const logits = tf.mul(
      tf.matMul(splitHeads(newest(query, 1)), splitHeads(key), false, true),
      1 / Math.sqrt(dim / heads),
    );
    const probabilities = tf.softmax(tf.add(logits, newest(barred, 2))); // [B, h, L, L]
    options.onAttention?.(b, probabilities);
    const looked = drop(frozen ? constant(probabilities) : probabilities, sites.attention(b));
    const mixed = tf.reshape(tf.transpose(tf.matMul(looked, splitHeads(value)), [0, 2, 1, 3]), [B, -1, dim]);
    stream = tf.add(
      newest(stream, 1),
      drop(linear(mixed, of('attentionOut.weight'), of('attentionOut.bias')), sites.attentionOut(b)),
    );

    const normed2 = layerNorm(stream, of('feedForwardNorm.scale'), of('feedForwardNorm.shift'), frozen);
    const inner = linear(normed2, of('feedForwardIn.weight'), of('feedForwardIn.bias'));
    // relu(x) = x * [x > 0], and the gate has no gradient of its own: linear in x once attention and norms are frozen.
    const active = drop(tf.relu(inner), sites.feedForwardIn(b));
    stream = tf.add(
      stream,
      drop(linear(active, of('feedForwardOut.weight'), of('feedForwardOut.bias')), sites.feedForwardOut(b)),
    );
  }
  return layerNorm(stream, tensors['finalNorm.scale'], tensors['finalNorm.shift'], frozen);
}

/** Hidden [T, d] as it meets an item's vector: unit length over temperature for cosine logits. */
export function asQuery(config: SasrecConfig, hidden: tf.Tensor, frozen = false): tf.Tensor {
  return config.logits === 'dot' ? hidden : tf.div(toUnitLength(hidden, frozen), config.temperature);
}

/** Item vectors [N, d] as they meet a query. */
export function asKeys(config: SasrecConfig, embedding: tf.Tensor): tf.Tensor {
  return config.logits === 'dot' ? embedding : toUnitLength(embedding, false);
}

/**
 * Mean cross-entropy over the positions that have a target, nats.
 * @param where [T] int32, flat positions in [B, L] that have a target
 * @param targets [T] int32, item indices there
 * @param negatives [K] int32 item indices when sampled; undefined for the whole catalogue
 */
export function nextItemLoss(
  tensors: SasrecTensors,
  config: SasrecConfig,
  hidden: tf.Tensor,
  where: tf.Tensor,
  targets: tf.Tensor,
  negatives?: tf.Tensor,
): tf.Scalar {
  const query = asQuery(config, tf.gather(tf.reshape(hidden, [-1, config.dim]), where)); // [T, d]
  const keys = asKeys(config, tensors.itemEmbedding); // [N, d]
  const right = tf.sum(tf.mul(query, tf.gather(keys, targets)), -1, true); // [T, 1]
  if (!negatives) return tf.mean(tf.sub(logSumExp(tf.matMul(query, keys, false, true)), right));
  const others = tf.matMul(query, tf.gather(keys, negatives), false, true); // [T, K]
  // A negative that happens to be the target is left out. Uniform sampling needs no further correction of the logits.
  const hit = tf.cast(tf.equal(tf.reshape(targets, [-1, 1]), tf.reshape(negatives, [1, -1])), 'float32');
  const logits = tf.concat([right, tf.add(others, tf.mul(hit, MASKED))], 1);
  return tf.mean(tf.sub(logSumExp(logits), right));
}

/** Scores of the whole catalogue after each row's newest event. @returns [B, N] */
export function scoreNext(tensors: SasrecTensors, config: SasrecConfig, tokens: tf.Tensor): tf.Tensor {
  const hidden = encode(tensors, config, embed(tensors, config, tokens), tokens, { newestOnly: true });
  const query = asQuery(config, tf.reshape(hidden, [-1, config.dim]));
  return tf.matMul(query, asKeys(config, tensors.itemEmbedding), false, true);
}
