import { placeRight } from '../../core/sequence-batch';
import * as tf from '../../gpu/tf';
import { assertSameShapes, type ParameterSet } from '../parameters';
import { asKeys, asQuery, itemVectors, toTensors } from '../sequence/reference';
import type { SequenceAttribution, SequenceScorer } from '../sequence/scorer';
import type { TransformerConfig, TransformerKind } from './config';
import { transformerShapes } from './parameters';
import { embed, encode, scoreNext } from './reference';

/** Rows scored at once: bounds memory, and the time one submission takes. */
const ROWS = 64;

/** Positions given to a batch: the longest history in it, rounded up so that shapes repeat. */
function paddedLength(histories: readonly ArrayLike<number>[], maxLength: number): number {
  const longest = Math.max(1, ...histories.map((history) => Math.min(history.length, maxLength)));
  return Math.min(maxLength, Math.ceil(longest / 10) * 10);
}

function toTokens(histories: readonly ArrayLike<number>[], length: number): tf.Tensor2D {
  const tokens = new Int32Array(histories.length * length);
  histories.forEach((history, row) => {
    placeRight(history, tokens, row, length);
  });
  return tf.tensor2d(tokens, [histories.length, length], 'int32');
}

/** A Transformer at inference, in tfjs operations on the backend that is set. */
export function createTransformerReferenceScorer(
  kind: TransformerKind,
  config: TransformerConfig,
  parameters: ParameterSet,
): SequenceScorer {
  assertSameShapes(parameters, transformerShapes(kind, config));
  const tensors = toTensors(parameters);
  /** Positions after the newest event. */
  const after = kind.maskToken ? 1 : 0;
  const maxLength = config.maxLength - after;
  /** What is read of a history; the mask counts as item N. */
  const reading = (history: ArrayLike<number>): ArrayLike<number> =>
    kind.maskToken ? [...Array.from(history).slice(-maxLength), config.items] : history;

  async function score(histories: readonly ArrayLike<number>[]): Promise<Float32Array[]> {
    const rows: Float32Array[] = [];
    for (let from = 0; from < histories.length; from += ROWS) {
      const part = histories.slice(from, from + ROWS).map(reading);
      const scores = tf.tidy(() =>
        scoreNext(kind, tensors, config, toTokens(part, paddedLength(part, config.maxLength))),
      );
      const values = await scores.data<'float32'>();
      scores.dispose();
      for (let row = 0; row < part.length; row++)
        rows.push(values.slice(row * config.items, (row + 1) * config.items));
    }
    return rows;
  }

  /**
   * With attention, norms and gates held at their values the score is linear in what each event put into the first block, so gradient
   * times input splits it exactly: direct logit attribution (Elhage et al., "A Mathematical Framework for Transformer Circuits", 2021)
   * carried through all blocks.
   */
  async function attribute(
    history: ArrayLike<number>,
    candidates: readonly number[],
  ): Promise<SequenceAttribution[]> {
    const row = reading(history);
    const length = paddedLength([row], config.maxLength);
    const end = length - after;
    const begin = end - Math.min(history.length, maxLength);
    const probabilities: tf.Tensor[] = [];
    const [parts, scores, looked]: tf.Tensor[] = tf.tidy(() => {
      const tokens = toTokens(
        candidates.map(() => row),
        length,
      ); // [C, L]
      const input = embed(tensors, config, tokens); // [C, L, d]
      const keys = tf.gather(
        asKeys(config, itemVectors(tensors, config)),
        tf.tensor1d([...candidates], 'int32'),
      ); // [C, d]
      const scoreOf = (x: tf.Tensor, frozen: boolean) => {
        const hidden = encode(kind, tensors, config, x, tokens, {
          newestOnly: true,
          frozen,
          onAttention: (_, p) => {
            if (!frozen) probabilities.push(p);
          },
        });
        return tf.sum(
          tf.mul(asQuery(config, tf.reshape(hidden, [candidates.length, config.dim]), frozen), keys),
          -1,
        ); // [C]
      };
      const gradient = tf.grad((x) => tf.sum(scoreOf(x, true)))(input);
      const perEvent = tf.sum(tf.mul(gradient, input), -1); // [C, L]
      const each = scoreOf(input, false);
      const newest = probabilities.map((p) => {
        const [, heads, queries] = p.shape;
        return tf.mean(
          tf.reshape(tf.slice(p, [0, 0, queries - 1, 0], [1, heads, 1, length]), [heads, length]),
          0,
        );
      });
      return [perEvent, each, tf.mean(tf.stack(newest), 0)];
    });
    const [partValues, scoreValues, lookedValues] = await Promise.all([
      parts.data<'float32'>(),
      scores.data<'float32'>(),
      looked.data<'float32'>(),
    ]);
    tf.dispose([parts, scores, looked]);
    const rawAttention = lookedValues.slice(begin, end);
    return candidates.map((item, i) => {
      const attention = partValues.slice(i * length + begin, i * length + end);
      const score = scoreValues[i];
      return {
        item,
        score,
        attention,
        rest: score - attention.reduce((sum, part) => sum + part, 0),
        rawAttention,
      };
    });
  }

  return {
    items: config.items,
    maxLength,
    score,
    attribute,
    dispose: () => tf.dispose(tensors),
  };
}
