import { withGradient } from '../../gpu/device/custom-gradient';
import * as tf from '../../gpu/device/tf';
import type { Dropout } from '../../gpu/fused/dropout';
import { fusedOps } from '../../gpu/fused/fused-ops';
import { drop, layerNorm, linear, stopGradient, type Tensors } from '../sequence/reference/reference';
import type { EncodeOptions, ScoringReference } from '../sequence/reference/scoring-reference';
import { type LstmConfig, sites } from './config';
import { lstmShapes } from './parameters';

/**
 * The LSTM in tfjs operations: the readable model, its gradients by autodiff, on any backend.
 * Shapes: B batch rows, L positions, d width, N items. Gates: i input, f forget, g cell candidate,
 * o output.
 */

/**
 * With `frozen`, gates and norms are constants in the gradient, and tanh is the straight line from
 * the origin to its value: relevance is propagated as in Arras et al., "Explaining Recurrent Neural
 * Network Predictions in Sentiment Analysis", WASSA 2017.
 */
interface ForwardOptions extends EncodeOptions {
  /** Dropout with this step's seed; absent at inference. */
  readonly dropoutSeed?: number;
}

/**
 * The input of the first layer: item embedding times sqrt(d); zero at padding.
 * @param tokens [B, L] int32, 0 is padding
 * @returns [B, L, d]
 */
function embed(tensors: Tensors, { dim }: LstmConfig, tokens: tf.Tensor): tf.Tensor {
  const one = tf.scalar(1, 'int32');
  const ids = tf.maximum(tf.sub(tokens, one), tf.scalar(0, 'int32')); // [B, L]
  // Gather from [N, d].
  const items = tf.mul(tf.gather(tensors.itemEmbedding, tf.cast(ids, 'int32')), Math.sqrt(dim)); // [B, L, d]
  return tf.mul(items, presence(tokens));
}

/** 1 at events, 0 at padding, [B, L, 1]. */
function presence(tokens: tf.Tensor): tf.Tensor {
  return tf.expandDims(tf.cast(tf.greater(tokens, 0), 'float32'), -1);
}

/**
 * Reorders the columns of a weight [..., 4d] from unit by unit, as parameters are stored, to gate
 * by gate.
 */
function byGate(weight: tf.Tensor): tf.Tensor {
  const width = weight.shape[weight.rank - 1];
  const byUnit = tf.reshape(weight, [-1, width / 4, 4]); // [..., d, 4]
  return tf.reshape(tf.transpose(byUnit, [0, 2, 1]), weight.shape); // [..., 4, d] -> [..., 4d]
}

/** tanh whose gradient is tanh(x) / x, the slope of the line from the origin to its value. */
const tanhAlongLine = withGradient(([x], save) => {
  const value = tf.tanh(x);
  save([x, value]);
  return { value, gradient: (upstream, [x, value]) => tf.mul(upstream, tf.divNoNan(value, x)) };
});

/**
 * x [B, L, n] as L tensors [B, n]. A single position is squeezed instead, because tfjs has no
 * gradient of unstacking one.
 */
const positions = (x: tf.Tensor): tf.Tensor[] => (x.shape[1] === 1 ? [tf.squeeze(x, [1])] : tf.unstack(x, 1));

/**
 * The recurrence of one layer over all positions.
 * @param inputGates [B, L, 4d] gate by gate, the part of the gates that comes from the layer's
 * input
 * @param recurrent [d, 4d] gate by gate, weight of the state before
 * @param tokens [B, L] int32, 0 is padding, which leaves the state at zero
 * @returns hidden [B, L, d] the state after each position
 */
export function states(
  inputGates: tf.Tensor,
  recurrent: tf.Tensor,
  tokens: tf.Tensor,
  frozen: boolean,
): tf.Tensor {
  const fused = frozen ? undefined : fusedOps();
  if (fused) return fused.lstm(inputGates, recurrent, tokens);
  const open = (gate: tf.Tensor): tf.Tensor => (frozen ? stopGradient(tf.sigmoid(gate)) : tf.sigmoid(gate));
  const tanh = frozen ? tanhAlongLine : tf.tanh;
  const present = positions(presence(tokens)); // [B, 1] each
  const [B, , width4] = inputGates.shape;
  let h: tf.Tensor = tf.zeros([B, width4 / 4]); // [B, d]
  let c = h; // [B, d]
  const hidden = positions(inputGates).map((own, t) => {
    const z = tf.add(own, tf.matMul(h, recurrent)); // [B, 4d]
    const [i, f, g, o] = tf.split(z, 4, -1); // [B, d] each
    const added = tf.mul(open(i), tanh(g));
    c = tf.mul(tf.add(tf.mul(open(f), c), added), present[t]);
    h = tf.mul(open(o), tanh(c));
    return h;
  });
  return tf.stack(hidden, 1); // [B, L, d]
}

/**
 * The layers and the last norm.
 * @param x [B, L, d] from `embed`
 * @param tokens [B, L]
 * @returns hidden [B, L, d], or [B, 1, d] with `newestOnly`
 */
function encode(
  tensors: Tensors,
  config: LstmConfig,
  x: tf.Tensor,
  tokens: tf.Tensor,
  { dropoutSeed: seed, newestOnly = false, frozen = false }: ForwardOptions = {},
): tf.Tensor {
  const { layers, dropout } = config;
  const dropoutAt = (site: number): Dropout | undefined =>
    seed === undefined || dropout === 0 ? undefined : { rate: dropout, seed, site };
  let hidden = drop(x, dropoutAt(sites.embedding)); // [B, L, d]
  for (let l = 0; l < layers; l++) {
    const parameter = (name: string): tf.Tensor => byGate(tensors[`layer${l}.${name}`]);
    const inputGates = linear(hidden, parameter('input.weight'), parameter('input.bias')); // [B, L, 4d]
    const after = states(inputGates, parameter('recurrent.weight'), tokens, frozen); // [B, L, d]
    const newest = newestOnly && l === layers - 1;
    const kept = newest ? tf.slice(after, [0, (tokens.shape[1] ?? 1) - 1, 0], [-1, 1, -1]) : after; // [B, L or 1, d]
    hidden = drop(kept, dropoutAt(sites.output(l)));
  }
  return layerNorm(hidden, tensors['finalNorm.scale'], tensors['finalNorm.shift'], frozen);
}

export const lstmReference: ScoringReference<LstmConfig> = {
  attends: false,
  shapes: lstmShapes,
  embed,
  encode,
  hidden: (tensors, config, tokens, dropoutSeed) =>
    encode(tensors, config, embed(tensors, config, tokens), tokens, { dropoutSeed }),
};
