import type { EventContext } from '../../../core/histories/event-context';
import * as tf from '../../../gpu/device/tf';
import { assertSameShapes, type ParameterSet, parameter } from '../../parameters';
import type { SequenceConfig } from '../config';
import { asKeys, asQuery, itemVectors, toTensors } from '../reference/reference';
import { nextItemLoss } from '../reference/reference-loss';
import { historyTensors, type ScoringReference } from '../reference/reference-scorer';
import type { PersonalConfig, PersonalDelta } from './config';
import type { PersonalScorer } from './personal-scorer';

/** Histories taken at once: bounds the memory that their logits take. */
const ROWS = 16;

/**
 * Positions of histories, right-aligned in [B, L], that are followed by another event, and that
 * event's item.
 */
function followed(histories: readonly ArrayLike<number>[], length: number) {
  const where: number[] = [];
  const items: number[] = [];
  const counts = histories.map((history, row) => {
    const asked = Math.max(0, Math.min(history.length, length) - 1);
    for (let i = asked; i > 0; i--) {
      where.push((row + 1) * length - 1 - i);
      items.push(history[history.length - i]);
    }
    return asked;
  });
  return { where: Int32Array.from(where), items: Int32Array.from(items), counts };
}

/**
 * Personal steps in tfjs operations, on the backend that is set: the community's model reads a
 * history once, and the steps go over what it said. Shoppers of a call do not touch each other. B
 * rows, L positions, d width.
 * @throws Error for a model with a mask token, whose positions know their own event, and when
 * `parameters` are of another configuration
 */
export function createReferencePersonal<C extends SequenceConfig>(
  reference: ScoringReference<C>,
  config: C,
  parameters: ParameterSet,
  { steps, learningRate, pull }: PersonalConfig,
): PersonalScorer {
  assertSameShapes(parameters, reference.shapes(config));
  if (parameter(parameters, 'itemEmbedding').shape[0] > config.items)
    throw new Error('own steps are for models that are asked for the next item');
  const tensors = toTensors(parameters);
  const { items, dim, maxLength } = config;
  // What a label says of one's own next item is not smoothed: there is little enough of it.
  const plain = { ...config, labelSmoothing: 0 };

  /** What the community's model says at every position, [B, L, d]. */
  const read = (
    histories: readonly ArrayLike<number>[],
    contexts: readonly EventContext[],
    newestOnly: boolean,
  ): tf.Tensor => {
    const { tokens, codes } = historyTensors(config, histories, contexts);
    const x = reference.embed(tensors, config, tokens, codes);
    return reference.encode(tensors, config, x, tokens, { newestOnly });
  };
  const adapted = (hidden: tf.Tensor, scale: tf.Tensor, shift: tf.Tensor): tf.Tensor =>
    tf.add(tf.mul(hidden, tf.add(scale, 1)), shift);

  /** Scale and shift of some histories, [B, 1, d] each. */
  const learn = (
    histories: readonly ArrayLike<number>[],
    contexts: readonly EventContext[],
  ): [tf.Tensor, tf.Tensor] => {
    const none = (): tf.Tensor => tf.zeros([histories.length, 1, dim]);
    if (!histories.some(({ length }) => length > 1)) return [none(), none()];
    const hidden = read(histories, contexts, false);
    const { where, items: next, counts } = followed(histories, hidden.shape[1] ?? maxLength);
    // The loss is a mean over all positions of all shoppers; each shopper's own mean is what they
    // descend.
    const share = tf.tensor(
      counts.map((count) => (count > 0 ? where.length / count : 0)),
      [histories.length, 1, 1],
    );
    const slopes = tf.grads((scale: tf.Tensor, shift: tf.Tensor) =>
      nextItemLoss(tensors, plain, adapted(hidden, scale, shift), where, next),
    );
    let delta: tf.Tensor[] = [none(), none()];
    for (let step = 0; step < steps; step++) {
      delta = slopes(delta).map((slope, i) => {
        const gradient = tf.add(tf.mul(slope, share), tf.mul(delta[i], pull));
        return tf.sub(delta[i], tf.mul(gradient, learningRate));
      });
    }
    return [delta[0], delta[1]];
  };

  /** Scores [B, N] with scales and shifts [B, 1, d]. */
  const scored = (
    [scale, shift]: readonly [tf.Tensor, tf.Tensor],
    histories: readonly ArrayLike<number>[],
    contexts: readonly EventContext[],
  ): tf.Tensor => {
    const hidden = adapted(read(histories, contexts, true), scale, shift);
    const query = asQuery(tensors, config, tf.reshape(hidden, [-1, dim]));
    return tf.matMul(query, asKeys(config, itemVectors(tensors, config)), false, true);
  };

  /** Runs `work` on some of the histories after the other and gives the rows of what it makes. */
  async function inRows(
    histories: readonly ArrayLike<number>[],
    work: (from: number, to: number) => readonly tf.Tensor[],
  ): Promise<Float32Array[][]> {
    const rows: Float32Array[][] = [];
    for (let from = 0; from < histories.length; from += ROWS) {
      const to = Math.min(histories.length, from + ROWS);
      const made = tf.tidy(() => [...work(from, to)]);
      const values = await Promise.all(made.map((tensor) => tensor.data<'float32'>()));
      tf.dispose(made);
      for (let row = 0; row < to - from; row++)
        rows.push(
          values.map((all) => {
            const width = all.length / (to - from);
            return all.slice(row * width, (row + 1) * width);
          }),
        );
    }
    return rows;
  }

  return {
    items,
    async adapt(histories, contexts = []) {
      const rows = await inRows(histories, (from, to) =>
        learn(histories.slice(from, to), contexts.slice(from, to)),
      );
      return rows.map(([scale, shift]): PersonalDelta => ({ scale, shift }));
    },
    async scoreWith(deltas, histories, contexts = []) {
      const rows = await inRows(histories, (from, to) => {
        const part = deltas.slice(from, to);
        const stacked = (of: (delta: PersonalDelta) => Float32Array): tf.Tensor =>
          tf.tensor3d(Float32Array.from(part.flatMap((delta) => [...of(delta)])), [to - from, 1, dim]);
        const delta = [stacked(({ scale }) => scale), stacked(({ shift }) => shift)] as const;
        return [scored(delta, histories.slice(from, to), contexts.slice(from, to))];
      });
      return rows.map(([scores]) => scores);
    },
    async score(histories, _users, contexts = []) {
      const rows = await inRows(histories, (from, to) => {
        const given = [histories.slice(from, to), contexts.slice(from, to)] as const;
        return [scored(learn(...given), ...given)];
      });
      return rows.map(([scores]) => scores);
    },
    dispose: () => tf.dispose(tensors),
  };
}
