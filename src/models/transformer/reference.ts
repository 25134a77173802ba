import { GAP_BITS } from '../../core/histories/event-context';
import * as tf from '../../gpu/device/tf';
import type { Dropout } from '../../gpu/fused/dropout';
import { fusedOps } from '../../gpu/fused/fused-ops';
import { drop, layerNorm, linear, MASKED, stopGradient, type Tensors } from '../sequence/reference/reference';
import type { EncodeOptions, ScoringReference } from '../sequence/reference/scoring-reference';
import { sites, type TransformerConfig, type TransformerKind } from './config';
import { transformerShapes } from './parameters';

/**
 * A Transformer in tfjs operations: the readable model, its gradients by autodiff, on any backend.
 * Shapes: B batch rows, L positions, d width, h heads, N items, V rows of the item embedding (N, or
 * N + 1 with a mask token).
 */

interface ForwardOptions extends EncodeOptions {
  /** Dropout with this step's seed; absent at inference. */
  readonly dropoutSeed?: number;
}

/** 1 where a query (row) may attend to a key (column), apart from padding; [L, L]. */
function visibility({ direction }: TransformerKind, L: number): Float32Array {
  const bidirectional = direction === 'bidirectional';
  return Float32Array.from({ length: L * L }, (_, i) =>
    bidirectional || i % L <= Math.floor(i / L) ? 1 : 0,
  );
}

/**
 * What is added to the attention logits: 0 where a query may attend to a key, MASKED at padding
 * and, where attention is causal, at later positions.
 * @param tokens [B, L]
 * @returns [B, 1, L, L]
 */
function attentionMask(kind: TransformerKind, tokens: tf.Tensor): tf.Tensor {
  const [B, L] = tokens.shape;
  const visible = tf.tensor(visibility(kind, L), [1, 1, L, L]);
  const keyPresent = tf.reshape(tf.cast(tf.greater(tokens, 0), 'float32'), [B, 1, 1, L]);
  return tf.mul(tf.sub(1, tf.mul(visible, keyPresent)), MASKED); // [B, 1, L, L]
}

/**
 * GELU in its tanh form (Hendrycks and Gimpel 2016): x (1 + tanh(u)) / 2 with u = sqrt(2 / pi) (x +
 * 0.044715 x^3).
 * @param x [...]
 * @param frozen the factor of x is a constant in the gradient
 */
function gelu(x: tf.Tensor, frozen: boolean): tf.Tensor {
  const doubled = tf.mul(tf.add(x, tf.mul(tf.mul(tf.square(x), x), 0.044715)), 2 * Math.sqrt(2 / Math.PI));
  const gate = tf.sigmoid(doubled);
  return tf.mul(x, frozen ? stopGradient(gate) : gate);
}

/**
 * The input of the first block: item embedding times sqrt(d) plus position embedding, counted back
 * from the newest event, plus the embeddings of the time gap before the event and of its kind where
 * the model reads them; zero at padding.
 * @param tokens [B, L] int32, 0 is padding, N + 1 a mask
 * @param codes [B, L] int32, `contextCodes`
 * @returns [B, L, d]
 */
function embed(tensors: Tensors, config: TransformerConfig, tokens: tf.Tensor, codes?: tf.Tensor): tf.Tensor {
  const [B, L] = tokens.shape;
  const present = tf.reshape(tf.cast(tf.greater(tokens, 0), 'float32'), [B, L, 1]);
  const ids = tf.maximum(tf.sub(tokens, tf.scalar(1, 'int32')), tf.scalar(0, 'int32')); // [B, L]
  // Gather from [V, d].
  const items = tf.mul(tf.gather(tensors.itemEmbedding, tf.cast(ids, 'int32')), Math.sqrt(config.dim)); // [B, L, d]
  const positions = tf.reverse(tf.slice(tensors.positionEmbedding, [0, 0], [L, config.dim]), 0); // [L, d]
  const sum = tf.add(items, positions); // [B, L, d]
  if (!codes) return tf.mul(sum, present);
  const kinds = tf.floorDiv(codes, tf.scalar(2 ** GAP_BITS, 'int32')); // [B, L]
  const gaps = tf.sub(codes, tf.mul(kinds, tf.scalar(2 ** GAP_BITS, 'int32'))); // [B, L]
  const added = [
    ...(config.timeGaps ? [tf.gather(tensors['timeGap.vectors'], tf.cast(gaps, 'int32'))] : []), // [B, L, d]
    ...(config.eventKinds ? [tf.gather(tensors['eventKind.vectors'], tf.cast(kinds, 'int32'))] : []), // [B, L, d]
  ];
  return tf.mul(
    added.reduce((total, each) => tf.add(total, each), sum),
    present,
  );
}

interface AttentionOptions {
  readonly heads: number;
  /** [B, 1, L or 1, L], see `attentionMask`. */
  readonly mask: tf.Tensor;
  readonly dropout: Dropout | undefined;
  /** The probabilities are constants in the gradient. */
  readonly frozen: boolean;
  /** Receives the probabilities [B, h, L or 1, L] before dropout. */
  readonly onProbabilities?: (probabilities: tf.Tensor) => void;
}

/**
 * Multi-head scaled dot-product attention (Vaswani et al. 2017): softmax(q kᵀ / sqrt(d / h)) v in
 * each head.
 * @param query [B, L or 1, d]
 * @param key [B, L, d]
 * @param value [B, L, d]
 * @returns [B, L or 1, d], the heads side by side
 */
function attention(
  query: tf.Tensor,
  key: tf.Tensor,
  value: tf.Tensor,
  { heads, mask, dropout, frozen, onProbabilities }: AttentionOptions,
): tf.Tensor {
  const [B, , d] = key.shape;
  /** [B, L, d] -> [B, L, h, d/h] -> [B, h, L, d/h] */
  const splitHeads = (x: tf.Tensor): tf.Tensor =>
    tf.transpose(tf.reshape(x, [B, -1, heads, d / heads]), [0, 2, 1, 3]);
  const q = splitHeads(query); // [B, h, L, d/h]
  const k = splitHeads(key); // [B, h, L, d/h]
  const v = splitHeads(value); // [B, h, L, d/h]
  const logits = tf.mul(tf.matMul(q, k, false, true), 1 / Math.sqrt(d / heads)); // [B, h, L, L]
  const probabilities = tf.softmax(tf.add(logits, mask)); // [B, h, L, L], over the keys
  onProbabilities?.(probabilities);
  const weights = drop(frozen ? stopGradient(probabilities) : probabilities, dropout); // [B, h, L, L]
  const attended = tf.matMul(weights, v); // [B, h, L, d/h]
  return tf.reshape(tf.transpose(attended, [0, 2, 1, 3]), [B, -1, d]); // [B, L, d]
}

/** Position `at` of an axis, which stays with size 1. */
function positionOf(x: tf.Tensor, axis: number, at: number): tf.Tensor {
  const begin = x.shape.map((_, i) => (i === axis ? at : 0));
  const size = x.shape.map((n, i) => (i === axis ? 1 : n));
  return tf.slice(x, begin, size);
}

/**
 * The feed-forward layer: x [B, L, d] -> [B, L, d], with its residual.
 * @param parameter of this block by its name
 */
function feedForward(
  { activation }: TransformerKind,
  x: tf.Tensor,
  parameter: (name: string) => tf.Tensor,
  inner: Dropout | undefined,
  outer: Dropout | undefined,
  frozen: boolean,
): tf.Tensor {
  const normed = layerNorm(x, parameter('feedForwardNorm.scale'), parameter('feedForwardNorm.shift'), frozen); // [B, L, d]
  // relu(x) = x * [x > 0] is linear in x once its gate is held, and the gate has no gradient of its
  // own. The gate of GELU has one.
  const relu = activation === 'relu';
  const hidden = linear(normed, parameter('feedForwardIn.weight'), parameter('feedForwardIn.bias'), {
    relu,
    dropout: relu ? inner : undefined,
  }); // [B, L, d]
  const activated = relu ? hidden : drop(gelu(hidden, frozen), inner); // [B, L, d]
  return linear(activated, parameter('feedForwardOut.weight'), parameter('feedForwardOut.bias'), {
    dropout: outer,
    residual: x,
  });
}

/**
 * The blocks and the last norm.
 * @param x [B, L, d] from `embed`
 * @param tokens [B, L]
 * @returns hidden [B, L, d], or [B, 1, d] with `newestOnly`
 */
export function encode(
  kind: TransformerKind,
  tensors: Tensors,
  config: TransformerConfig,
  x: tf.Tensor,
  tokens: tf.Tensor,
  options: ForwardOptions = {},
): tf.Tensor {
  const { heads, blocks } = config;
  const [, L] = tokens.shape;
  const { frozen = false, dropoutSeed: seed, onAttention } = options;
  const dropoutAt = (site: number): Dropout | undefined =>
    seed === undefined || config.dropout === 0 ? undefined : { rate: config.dropout, seed, site };
  const mask = attentionMask(kind, tokens); // [B, 1, L, L]

  let hidden = drop(x, dropoutAt(sites.embedding)); // [B, L, d]
  for (let b = 0; b < blocks; b++) {
    const parameter = (name: string): tf.Tensor => tensors[`block${b}.${name}`];
    const newestOnly = (options.newestOnly ?? false) && b === blocks - 1;
    const newest = (t: tf.Tensor, axis: number): tf.Tensor => (newestOnly ? positionOf(t, axis, L - 1) : t);
    const normed = layerNorm(
      hidden,
      parameter('attentionNorm.scale'),
      parameter('attentionNorm.shift'),
      frozen,
    ); // [B, L, d]
    const queryKeyValue = linear(normed, parameter('queryKeyValue.weight'), parameter('queryKeyValue.bias')); // [B, L, 3d]
    const dropout = dropoutAt(sites.attention(b));
    // The fused layer returns only the result; plain operations also return the attention weights.
    const fused = frozen || newestOnly || onAttention ? undefined : fusedOps();
    const inOperations = (): tf.Tensor => {
      const [query, key, value] = tf.split(queryKeyValue, 3, -1); // [B, L, d] each
      return attention(newest(query, 1), key, value, {
        heads,
        mask: newest(mask, 2),
        dropout,
        frozen,
        onProbabilities: onAttention && ((probabilities) => onAttention(b, probabilities)),
      });
    };
    const attended = fused
      ? fused.attention(queryKeyValue, tokens, { heads, causal: kind.direction === 'causal', dropout })
      : inOperations(); // [B, L, d]
    hidden = linear(attended, parameter('attentionOut.weight'), parameter('attentionOut.bias'), {
      dropout: dropoutAt(sites.attentionOut(b)),
      residual: newest(hidden, 1),
    }); // [B, L, d]
    hidden = feedForward(
      kind,
      hidden,
      parameter,
      dropoutAt(sites.feedForwardIn(b)),
      dropoutAt(sites.feedForwardOut(b)),
      frozen,
    ); // [B, L, d]
  }
  return layerNorm(hidden, tensors['finalNorm.scale'], tensors['finalNorm.shift'], frozen); // [B, L, d]
}

export const transformerReference = (kind: TransformerKind): ScoringReference<TransformerConfig> => ({
  attends: true,
  shapes: (config) => transformerShapes(kind, config),
  embed,
  encode: (tensors, config, x, tokens, options) => encode(kind, tensors, config, x, tokens, options),
  hidden: (tensors, config, tokens, dropoutSeed, codes) =>
    encode(kind, tensors, config, embed(tensors, config, tokens, codes), tokens, { dropoutSeed }),
});
