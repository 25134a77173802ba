import type { EventContext } from '../../../core/histories/event-context';
import * as tf from '../../../gpu/device/tf';
import { assertSameShapes, type ParameterSet, parameter } from '../../parameters';
import type { SequenceConfig } from '../config';
import { historyTensors } from '../reference/history-tensors';
import { asKeys, asQuery, itemVectors, toTensors } from '../reference/reference';
import { nextItemLoss } from '../reference/reference-loss';
import type { ScoringReference } from '../reference/scoring-reference';
import type { PersonalConfig, PersonalDelta } from './config';
import type { PersonalScorer } from './personal-scorer';

/** Histories processed at once; bounds the memory of their logits. */
const ROWS = 16;

/**
 * The targets of histories that are right-aligned in [B, L]: every event but the oldest is the
 * target of the position before it.
 * @returns flat positions and items [T], and the number of targets of each history
 */
function nextItemTargets(histories: readonly ArrayLike<number>[], length: number) {
  const where: number[] = [];
  const items: number[] = [];
  const counts = histories.map((history, row) => {
    const count = Math.max(0, Math.min(history.length, length) - 1);
    for (let i = count; i > 0; i--) {
      where.push((row + 1) * length - 1 - i);
      items.push(history[history.length - i]);
    }
    return count;
  });
  return { where: Int32Array.from(where), items: Int32Array.from(items), counts };
}

/**
 * Personal steps in tfjs operations, on the backend that is set. The shared model encodes a history
 * once; all steps reuse its hidden states. Shoppers of one call do not influence each other.
 * Shapes: B rows, L positions, d width, N items, T targets.
 * @throws Error for a model with a mask token, whose positions see their own event, and when
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
    throw new Error('personal steps need a model that is asked for the next item');
  const tensors = toTensors(parameters);
  const { items, dim, maxLength } = config;
  // Labels are not smoothed: a shopper has few events, and each should count in full.
  const unsmoothed = { ...config, labelSmoothing: 0 };

  /** Hidden states of the shared model, [B, L, d], or [B, 1, d] with `newestOnly`. */
  const encode = (
    histories: readonly ArrayLike<number>[],
    contexts: readonly EventContext[],
    newestOnly: boolean,
  ): tf.Tensor => {
    const { tokens, codes } = historyTensors(config, histories, contexts);
    const x = reference.embed(tensors, config, tokens, codes);
    return reference.encode(tensors, config, x, tokens, { newestOnly });
  };
  /** hidden [B, L, d] with scale and shift [B, 1, d] -> [B, L, d] */
  const adapted = (hidden: tf.Tensor, scale: tf.Tensor, shift: tf.Tensor): tf.Tensor =>
    tf.add(tf.mul(hidden, tf.add(scale, 1)), shift);

  /** Takes the personal steps; scale and shift, [B, 1, d] each. */
  const learn = (
    histories: readonly ArrayLike<number>[],
    contexts: readonly EventContext[],
  ): [tf.Tensor, tf.Tensor] => {
    const none = (): tf.Tensor => tf.zeros([histories.length, 1, dim]);
    if (!histories.some(({ length }) => length > 1)) return [none(), none()];
    const hidden = encode(histories, contexts, false);
    const { where, items: next, counts } = nextItemTargets(histories, hidden.shape[1] ?? maxLength);
    // The loss is a mean over all positions of all shoppers. Times this factor, [B, 1, 1], its
    // gradient becomes that of each shopper's own mean.
    const share = tf.tensor(
      counts.map((count) => (count > 0 ? where.length / count : 0)),
      [histories.length, 1, 1],
    );
    const gradientsOf = tf.grads((scale: tf.Tensor, shift: tf.Tensor) =>
      nextItemLoss(tensors, unsmoothed, adapted(hidden, scale, shift), where, next),
    );
    let delta: tf.Tensor[] = [none(), none()];
    for (let step = 0; step < steps; step++) {
      delta = gradientsOf(delta).map((lossGradient, i) => {
        const gradient = tf.add(tf.mul(lossGradient, share), tf.mul(delta[i], pull));
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
    const hidden = adapted(encode(histories, contexts, true), scale, shift);
    const query = asQuery(tensors, config, tf.reshape(hidden, [-1, dim])); // [B, d]
    const keys = asKeys(config, itemVectors(tensors, config)); // [N, d]
    return tf.matMul(query, keys, false, true); // [B, N]
  };

  /**
   * Runs `work` on ROWS histories at a time and returns, for each history, its row of each result.
   */
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
