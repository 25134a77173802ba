import * as tf from '../../gpu/device/tf';
import type { Dropout } from '../../gpu/fused/dropout';
import { fusedOps } from '../../gpu/fused/fused-ops';
import { constant, drop, layerNorm, linear, type Tensors } from '../sequence/reference/reference';
import type { EncodeOptions, ScoringReference } from '../sequence/reference/reference-scorer';
import { type LstmConfig, sites } from './config';
import { lstmShapes } from './parameters';

/**
 * The LSTM in tfjs operations: the readable model, its gradients by autodiff, on any backend.
 * Shapes: B rows, L positions, d width.
 */

/**
 * Frozen, gates and norms count as constants in the gradient, and tanh as the line through its
 * value: relevance passes as in Arras et al., "Explaining Recurrent Neural Network Predictions in
 * Sentiment Analysis", WASSA 2017.
 */
interface ForwardOptions extends EncodeOptions {
  /** Dropout with this step's seed; absent at inference. */
  readonly dropoutSeed?: number;
}

/**
 * What enters the first layer: item embedding times sqrt(d); zero at padding.
 * @param tokens [B, L] int32, 0 is padding
 * @returns [B, L, d]
 */
function embed(tensors: Tensors, { dim }: LstmConfig, tokens: tf.Tensor): tf.Tensor {
  const one = tf.scalar(1, 'int32');
  const ids = tf.maximum(tf.sub(tokens, one), tf.scalar(0, 'int32'));
  const items = tf.mul(tf.gather(tensors.itemEmbedding, tf.cast(ids, 'int32')), Math.sqrt(dim));
  return tf.mul(items, presence(tokens));
}

/** 1 at events, 0 at padding, [B, L, 1]. */
function presence(tokens: tf.Tensor): tf.Tensor {
  return tf.expandDims(tf.cast(tf.greater(tokens, 0), 'float32'), -1);
}

/** [..., 4d] unit by unit, as parameters are laid out, to gate by gate. */
function byGate(weight: tf.Tensor): tf.Tensor {
  const width = weight.shape[weight.rank - 1];
  return tf.reshape(tf.transpose(tf.reshape(weight, [-1, width / 4, 4]), [0, 2, 1]), weight.shape);
}

/** tanh whose gradient is tanh(x) / x, the slope of the line from the origin to its value. */
const squashAlongLine = tf.customGrad((given, save) => {
  const x = given as tf.Tensor;
  const value = tf.tanh(x);
  (save as tf.GradSaveFunc)([x, value]);
  return {
    value,
    gradFunc: (dy: tf.Tensor, [x, value]: tf.Tensor[]) => tf.mul(dy, tf.divNoNan(value, x)),
  };
}) as (x: tf.Tensor) => tf.Tensor;

/** [B, L, n] position by position. tfjs has no gradient of an unstacking into one. */
const positions = (x: tf.Tensor): tf.Tensor[] => (x.shape[1] === 1 ? [tf.squeeze(x, [1])] : tf.unstack(x, 1));

/**
 * One layer over all positions.
 * @param projected [B, L, 4d] gate by gate, the part of the gates that does not come from the state
 * before
 * @param recurrent [d, 4d] gate by gate
 * @param tokens [B, L] int32, 0 is padding, which leaves the state at zero
 * @returns [B, L, d] the state after each position
 */
export function states(
  projected: tf.Tensor,
  recurrent: tf.Tensor,
  tokens: tf.Tensor,
  frozen: boolean,
): tf.Tensor {
  const fused = frozen ? undefined : fusedOps();
  if (fused) return fused.lstm(projected, recurrent, tokens);
  const held = (gate: tf.Tensor): tf.Tensor => (frozen ? constant(tf.sigmoid(gate)) : tf.sigmoid(gate));
  const squash = frozen ? squashAlongLine : tf.tanh;
  const there = positions(presence(tokens)); // [B, 1]
  const [B, , width4] = projected.shape;
  let state: tf.Tensor = tf.zeros([B, width4 / 4]); // [B, d]
  let cell = state;
  const after = positions(projected).map((own, t) => {
    const z = tf.add(own, tf.matMul(state, recurrent)); // [B, 4d]
    const [input, forget, candidate, output] = tf.split(z, 4, -1); // [B, d]
    const added = tf.mul(held(input), squash(candidate));
    cell = tf.mul(tf.add(tf.mul(held(forget), cell), added), there[t]);
    state = tf.mul(held(output), squash(cell));
    return state;
  });
  return tf.stack(after, 1);
}

/**
 * The layers and the last norm.
 * @param x [B, L, d] from `embed`
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
  const at = (site: number): Dropout | undefined =>
    seed === undefined || dropout === 0 ? undefined : { rate: dropout, seed, site };
  let stream = drop(x, at(sites.embedding));
  for (let l = 0; l < layers; l++) {
    const of = (name: string): tf.Tensor => byGate(tensors[`layer${l}.${name}`]);
    const projected = linear(stream, of('input.weight'), of('input.bias')); // [B, L, 4d]
    const after = states(projected, of('recurrent.weight'), tokens, frozen); // [B, L, d]
    const newest = newestOnly && l === layers - 1;
    const kept = newest ? tf.slice(after, [0, (tokens.shape[1] ?? 1) - 1, 0], [-1, 1, -1]) : after;
    stream = drop(kept, at(sites.output(l)));
  }
  return layerNorm(stream, tensors['finalNorm.scale'], tensors['finalNorm.shift'], frozen);
}

export const lstmReference: ScoringReference<LstmConfig> = {
  attends: false,
  shapes: lstmShapes,
  embed,
  encode,
  hidden: (tensors, config, tokens, dropoutSeed) =>
    encode(tensors, config, embed(tensors, config, tokens), tokens, { dropoutSeed }),
};
