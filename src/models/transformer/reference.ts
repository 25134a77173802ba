import { GAP_BITS } from '../../core/histories/event-context';
import * as tf from '../../gpu/device/tf';
import type { Dropout } from '../../gpu/fused/dropout';
import { fusedOps } from '../../gpu/fused/fused-ops';
import { constant, drop, layerNorm, linear, MASKED, type Tensors } from '../sequence/reference/reference';
import type { EncodeOptions, ScoringReference } from '../sequence/reference/reference-scorer';
import { sites, type TransformerConfig, type TransformerKind } from './config';
import { transformerShapes } from './parameters';

/**
 * A Transformer in tfjs operations: the readable model, its gradients by autodiff, on any backend.
 * Shapes: B rows, L positions, d width, h heads, N items.
 */

interface ForwardOptions extends EncodeOptions {
  /** Dropout with this step's seed; absent at inference. */
  readonly dropoutSeed?: number;
}

/** 1 where a query (row) may look at a key (column), padding aside; [L, L]. */
function mayLook({ direction }: TransformerKind, L: number): Float32Array {
  const bidirectional = direction === 'bidirectional';
  return Float32Array.from({ length: L * L }, (_, i) =>
    bidirectional || i % L <= Math.floor(i / L) ? 1 : 0,
  );
}

/**
 * GELU in its tanh form (Hendrycks and Gimpel 2016): x (1 + tanh(u)) / 2 with u = sqrt(2 / pi) (x +
 * 0.044715 x^3).
 * @param frozen the factor of x counts as a constant in the gradient
 */
function gelu(x: tf.Tensor, frozen: boolean): tf.Tensor {
  const doubled = tf.mul(tf.add(x, tf.mul(tf.mul(tf.square(x), x), 0.044715)), 2 * Math.sqrt(2 / Math.PI));
  const gate = tf.sigmoid(doubled);
  return tf.mul(x, frozen ? constant(gate) : gate);
}

/**
 * What enters the first block: item embedding times sqrt(d), plus the position's, counted back from
 * the newest, plus those of the time before the event and of its kind where the model reads them;
 * zero at padding.
 * @param tokens [B, L] int32, 0 is padding, N + 1 a mask
 * @param codes [B, L] int32, `contextCodes`
 * @returns [B, L, d]
 */
function embed(tensors: Tensors, config: TransformerConfig, tokens: tf.Tensor, codes?: tf.Tensor): tf.Tensor {
  const [B, L] = tokens.shape;
  const present = tf.reshape(tf.cast(tf.greater(tokens, 0), 'float32'), [B, L, 1]);
  const ids = tf.maximum(tf.sub(tokens, tf.scalar(1, 'int32')), tf.scalar(0, 'int32'));
  const items = tf.mul(tf.gather(tensors.itemEmbedding, tf.cast(ids, 'int32')), Math.sqrt(config.dim)); // [B, L, d]
  const positions = tf.reverse(tf.slice(tensors.positionEmbedding, [0, 0], [L, config.dim]), 0); // [L, d]
  const sum = tf.add(items, positions);
  if (!codes) return tf.mul(sum, present);
  const kinds = tf.floorDiv(codes, tf.scalar(2 ** GAP_BITS, 'int32'));
  const gaps = tf.sub(codes, tf.mul(kinds, tf.scalar(2 ** GAP_BITS, 'int32')));
  const added = [
    ...(config.timeGaps ? [tf.gather(tensors['timeGap.vectors'], tf.cast(gaps, 'int32'))] : []),
    ...(config.eventKinds ? [tf.gather(tensors['eventKind.vectors'], tf.cast(kinds, 'int32'))] : []),
  ];
  return tf.mul(
    added.reduce((total, each) => tf.add(total, each), sum),
    present,
  );
}

/**
 * The blocks and the last norm.
 * @param x [B, L, d] from `embed`
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
  const { dim, heads, blocks } = config;
  const [B, L] = tokens.shape;
  const frozen = options.frozen ?? false;
  const seed = options.dropoutSeed;
  const at = (site: number): Dropout | undefined =>
    seed === undefined || config.dropout === 0 ? undefined : { rate: config.dropout, seed, site };
  const splitHeads = (t: tf.Tensor): tf.Tensor =>
    tf.transpose(tf.reshape(t, [B, -1, heads, dim / heads]), [0, 2, 1, 3]);

  // 0 where a query may look, MASKED elsewhere: not at padding, and not at the future where
  // attention is causal. [B, 1, L, L]
  const visible = tf.tensor(mayLook(kind, L), [1, 1, L, L]);
  const keyPresent = tf.reshape(tf.cast(tf.greater(tokens, 0), 'float32'), [B, 1, 1, L]);
  const barred = tf.mul(tf.sub(1, tf.mul(visible, keyPresent)), MASKED);

  let stream = drop(x, at(sites.embedding)); // [B, L, d]
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
    const projected = linear(normed, of('queryKeyValue.weight'), of('queryKeyValue.bias')); // [B, L, 3d]
    // Plain operations where more is asked of attention than its result.
    const fused = frozen || newestOnly || options.onAttention ? undefined : fusedOps();
    const attend = (): tf.Tensor => {
      const [query, key, value] = tf.split(projected, 3, -1); // [B, L, d]
      const logits = tf.mul(
        tf.matMul(splitHeads(newest(query, 1)), splitHeads(key), false, true),
        1 / Math.sqrt(dim / heads),
      );
      const probabilities = tf.softmax(tf.add(logits, newest(barred, 2))); // [B, h, L, L]
      options.onAttention?.(b, probabilities);
      const looked = drop(frozen ? constant(probabilities) : probabilities, at(sites.attention(b)));
      return tf.reshape(tf.transpose(tf.matMul(looked, splitHeads(value)), [0, 2, 1, 3]), [B, -1, dim]);
    };
    const mixed = fused
      ? fused.attention(projected, tokens, {
          heads,
          causal: kind.direction === 'causal',
          dropout: at(sites.attention(b)),
        })
      : attend();
    stream = linear(mixed, of('attentionOut.weight'), of('attentionOut.bias'), {
      dropout: at(sites.attentionOut(b)),
      residual: newest(stream, 1),
    });

    const normed2 = layerNorm(stream, of('feedForwardNorm.scale'), of('feedForwardNorm.shift'), frozen);
    // relu(x) = x * [x > 0], and the gate has no gradient of its own: linear in x once attention
    // and norms are frozen. GELU's has one.
    const relu = kind.activation === 'relu';
    const dropped = at(sites.feedForwardIn(b));
    const inner = linear(normed2, of('feedForwardIn.weight'), of('feedForwardIn.bias'), {
      relu,
      dropout: relu ? dropped : undefined,
    });
    const active = relu ? inner : drop(gelu(inner, frozen), dropped);
    stream = linear(active, of('feedForwardOut.weight'), of('feedForwardOut.bias'), {
      dropout: at(sites.feedForwardOut(b)),
      residual: stream,
    });
  }
  return layerNorm(stream, tensors['finalNorm.scale'], tensors['finalNorm.shift'], frozen);
}

export const transformerReference = (kind: TransformerKind): ScoringReference<TransformerConfig> => ({
  attends: true,
  shapes: (config) => transformerShapes(kind, config),
  embed,
  encode: (tensors, config, x, tokens, options) => encode(kind, tensors, config, x, tokens, options),
  hidden: (tensors, config, tokens, dropoutSeed, codes) =>
    encode(kind, tensors, config, embed(tensors, config, tokens, codes), tokens, { dropoutSeed }),
});
