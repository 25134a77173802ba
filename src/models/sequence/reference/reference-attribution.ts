import type { HistoryAttention } from '../../../core/explanation/attention-rollout';
import type { EventContext } from '../../../core/histories/event-context';
import * as tf from '../../../gpu/device/tf';
import type { SequenceConfig } from '../config';
import type { SequenceAttribution } from '../scorer';
import { paddedLength, toTokens } from './history-tensors';
import { asKeys, asQuery, itemVectors } from './reference';
import type { ReferenceInference } from './reference-inference';

/** Shapes: C candidates, L positions, d width, h heads. */

/**
 * Contributions of the events of one history to the score of each candidate.
 *
 * With attention, gates and norms held constant the score is linear in the events' embeddings, so
 * gradient times input splits it exactly: direct logit attribution (Elhage et al., "A
 * Mathematical Framework for Transformer Circuits", 2021) through the whole model.
 */
export async function attribute<C extends SequenceConfig>(
  { reference, config, tensors, after, maxLength, reading, codesOf, embedded }: ReferenceInference<C>,
  history: ArrayLike<number>,
  candidates: readonly number[],
  context?: EventContext,
): Promise<SequenceAttribution[]> {
  const row = reading(history);
  const codes = codesOf(history, context);
  const length = paddedLength([row], config.maxLength);
  const end = length - after;
  const begin = end - Math.min(history.length, maxLength);
  const kept: tf.Tensor[] = [];
  const [parts, gradients]: tf.Tensor[] = tf.tidy(() => {
    const tokens = toTokens(
      candidates.map(() => row),
      length,
    ); // [C, L]
    const input = embedded(
      tokens,
      candidates.map(() => codes),
    ); // [C, L, d]
    const ids = tf.tensor1d([...candidates], 'int32');
    const chosen = asKeys(config, tf.gather(itemVectors(tensors, config), ids)); // [C, d]
    /** Scores [C] from hidden states [C, 1 or L, d]. */
    const scoreOf = (hidden: tf.Tensor, frozen: boolean): tf.Tensor => {
      const newest = tf.slice(hidden, [0, (hidden.shape[1] ?? 1) - 1, 0], [-1, 1, -1]); // [C, 1, d]
      const query = asQuery(tensors, config, tf.reshape(newest, [-1, config.dim]), frozen);
      return tf.sum(tf.mul(query, chosen), -1);
    };
    /** Gradient of the scores `of` gives, times the input: [C, L]. */
    const timesInput = (of: (x: tf.Tensor) => tf.Tensor): tf.Tensor =>
      tf.sum(tf.mul(tf.grad((x) => tf.sum(of(x)))(input), input), -1);
    const frozen = timesInput((x) =>
      scoreOf(reference.encode(tensors, config, x, tokens, { newestOnly: true, frozen: true }), true),
    );
    const free = timesInput((x) => {
      const hidden = reference.encode(tensors, config, x, tokens, {
        // Kept, because it is read after `tidy` has disposed everything else.
        onAttention: (_, p) => kept.push(tf.keep(ofFirstRow(p, begin))),
      });
      const scores = scoreOf(hidden, false);
      kept.push(tf.keep(tf.clone(scores)));
      return scores;
    });
    return [frozen, free];
  });
  const [partValues, gradientValues, ...keptValues] = await Promise.all(
    [parts, gradients, ...kept].map((tensor) => tensor.data<'float32'>()),
  );
  tf.dispose([parts, gradients, ...kept]);
  const matrices = keptValues.slice(0, -1);
  const scoreValues = keptValues[keptValues.length - 1];
  const attention = matrices.length > 0 ? stacked(matrices, length - begin) : undefined;
  return candidates.map((item, i) => {
    const carried = partValues.slice(i * length + begin, i * length + end);
    const gradient = gradientValues.slice(i * length + begin, i * length + end);
    const total = scoreValues[i];
    const rest = total - carried.reduce((sum, part) => sum + part, 0);
    return { item, score: total, carried, gradient, rest, attention };
  });
}

/**
 * Attention of the first row, without the padding before `begin`: probabilities [C, h, L, L] -> [h,
 * L', L'].
 */
function ofFirstRow(probabilities: tf.Tensor, begin: number): tf.Tensor {
  const [, heads, , length] = probabilities.shape;
  const read = length - begin;
  return tf.reshape(tf.slice(probabilities, [0, 0, begin, begin], [1, heads, read, read]), [
    heads,
    read,
    read,
  ]);
}

/** The attention of all blocks in one array, from [h, L, L] for each block. */
function stacked(matrices: readonly Float32Array[], length: number): HistoryAttention {
  const values = new Float32Array(matrices.reduce((sum, matrix) => sum + matrix.length, 0));
  matrices.forEach((matrix, block) => {
    values.set(matrix, block * matrix.length);
  });
  const heads = matrices[0].length / (length * length);
  return { blocks: matrices.length, heads, length, values };
}
