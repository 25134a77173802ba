import type { HistoryAttention } from '../../../core/explanation/attention-rollout';
import { contextCodes, type EventContext, readsContext } from '../../../core/histories/event-context';
import { denseSpace } from '../../../core/item-space/item-space';
import { placeCodes, placeRight } from '../../../core/training/sequence-batch';
import * as tf from '../../../gpu/device/tf';
import type { Insight } from '../../insight';
import { assertSameShapes, type ParameterSet, parameter } from '../../parameters';
import type { SequenceConfig } from '../config';
import type { SequenceAttribution, SequenceScorer } from '../scorer';
import { asKeys, asQuery, itemVectors, type Tensors, toTensors } from './reference';
import type { SequenceReference } from './reference-trainer';

/**
 * Options of encoding histories at inference. Shapes in this file: B batch rows, L positions, d
 * width, h heads, N items, C candidates.
 */
export interface EncodeOptions {
  /** Compute the last block for the newest position only: hidden is then [B, 1, d]. */
  readonly newestOnly?: boolean;
  /**
   * Attention weights, gates and norms are constants in the gradient, so that the output is linear
   * in every event's vector.
   */
  readonly frozen?: boolean;
  /**
   * Receives the attention probabilities of each block, [B, h, L or 1, L]; a model without
   * attention never calls it.
   */
  readonly onAttention?: (block: number, probabilities: tf.Tensor) => void;
}

/** A reference that also scores: it computes hidden states in two parts, `embed` and `encode`. */
export interface ScoringReference<C extends SequenceConfig> extends SequenceReference<C> {
  /** Whether the model has attention and calls `onAttention`. */
  readonly attends: boolean;
  /**
   * The embedding of every event, zero at padding.
   * @param tokens [B, L] int32, 0 is padding
   * @param codes [B, L] int32, `contextCodes`, where the model reads them
   * @returns [B, L, d]
   */
  embed(tensors: Tensors, config: C, tokens: tf.Tensor, codes?: tf.Tensor): tf.Tensor;
  /**
   * Hidden states from the embeddings.
   * @param x [B, L, d] from `embed`
   * @returns [B, L, d], or [B, 1, d] with `newestOnly`
   */
  encode(tensors: Tensors, config: C, x: tf.Tensor, tokens: tf.Tensor, options: EncodeOptions): tf.Tensor;
}

/** Rows scored at once; bounds memory and the time of one submission. */
const ROWS = 64;
/** Scores computed at once where every position has scores; bounds memory. */
const SCORES_AT_ONCE = 2 ** 23;

/** L of a batch: the longest history in it, rounded up to tens so that tensor shapes repeat. */
function paddedLength(histories: readonly ArrayLike<number>[], maxLength: number): number {
  const longest = Math.max(1, ...histories.map((history) => Math.min(history.length, maxLength)));
  return Math.min(maxLength, Math.ceil(longest / 10) * 10);
}

/** Tokens [B, L], right-aligned, 0 at padding. */
function toTokens(histories: readonly ArrayLike<number>[], length: number): tf.Tensor2D {
  const tokens = new Int32Array(histories.length * length);
  histories.forEach((history, row) => {
    placeRight(history, tokens, row, length);
  });
  return tf.tensor2d(tokens, [histories.length, length], 'int32');
}

/** Event context codes [B, L], right-aligned, from one row of codes for each history. */
function toCodes(rows: readonly ArrayLike<number>[], length: number): tf.Tensor2D {
  const codes = new Uint32Array(rows.length * length);
  rows.forEach((row, at) => {
    placeCodes(row, codes, at, length);
  });
  return tf.tensor2d(Int32Array.from(codes), [rows.length, length], 'int32');
}

/**
 * Histories as input of a model without a mask token.
 * @param contexts of the histories, where the model reads event context
 * @returns both [B, L]; `codes` only where the model reads event context
 */
export function historyTensors(
  config: SequenceConfig,
  histories: readonly ArrayLike<number>[],
  contexts: readonly EventContext[],
): { readonly tokens: tf.Tensor2D; readonly codes: tf.Tensor2D | undefined } {
  const length = paddedLength(histories, config.maxLength);
  const codes = () => histories.map((history, i) => contextCodes(history.length, config, contexts[i]));
  return {
    tokens: toTokens(histories, length),
    codes: readsContext(config) ? toCodes(codes(), length) : undefined,
  };
}

/** A scorer in tfjs operations, on the backend that is set. */
export function createReferenceScorer<C extends SequenceConfig>(
  reference: ScoringReference<C>,
  config: C,
  parameters: ParameterSet,
): SequenceScorer {
  assertSameShapes(parameters, reference.shapes(config));
  const tensors = toTensors(parameters);
  const { items, dim } = config;
  /** Positions after the newest event: 1 for the mask token where the model has one, else 0. */
  const after = tensors.itemEmbedding.shape[0] > items ? 1 : 0;
  const maxLength = config.maxLength - after;
  /**
   * The newest events of a history, followed by the mask token (item N) where the model has one.
   */
  const reading = (history: ArrayLike<number>): ArrayLike<number> =>
    after > 0 ? [...Array.from(history).slice(-maxLength), items] : history;
  /** Event context codes of those positions, 0 for the mask; undefined where none are read. */
  const codesOf = (history: ArrayLike<number>, context?: EventContext): ArrayLike<number> | undefined =>
    readsContext(config)
      ? [...contextCodes(history.length, config, context), ...(after > 0 ? [0] : [])]
      : undefined;
  /** Embeddings of the rows, [B, L, d]. */
  const embedded = (tokens: tf.Tensor2D, codes: readonly (ArrayLike<number> | undefined)[]): tf.Tensor => {
    const known = codes.filter((row) => row !== undefined);
    const [, length] = tokens.shape;
    return reference.embed(tensors, config, tokens, known.length > 0 ? toCodes(known, length) : undefined);
  };
  /** The query of each row's newest token, [B, d]; of all tokens, [B L, d], unless `newestOnly`. */
  const queries = (x: tf.Tensor, tokens: tf.Tensor, options: EncodeOptions = {}): tf.Tensor => {
    const hidden = reference.encode(tensors, config, x, tokens, { newestOnly: true, ...options }); // [B, 1, d]
    return asQuery(tensors, config, tf.reshape(hidden, [-1, dim]), options.frozen);
  };
  /** [N, d] */
  const keys = (): tf.Tensor => asKeys(config, itemVectors(tensors, config));

  async function score(
    histories: readonly ArrayLike<number>[],
    _users?: readonly number[],
    contexts: readonly EventContext[] = [],
  ): Promise<Float32Array[]> {
    const rows: Float32Array[] = [];
    for (let from = 0; from < histories.length; from += ROWS) {
      const part = histories.slice(from, from + ROWS).map(reading);
      const codes = part.map((_, i) => codesOf(histories[from + i], contexts[from + i]));
      const scores = tf.tidy(() => {
        const tokens = toTokens(part, paddedLength(part, config.maxLength));
        const query = queries(embedded(tokens, codes), tokens);
        return tf.matMul(query, keys(), false, true); // [B, N]
      });
      const values = await scores.data<'float32'>();
      scores.dispose();
      for (let row = 0; row < part.length; row++) rows.push(values.slice(row * items, (row + 1) * items));
    }
    return rows;
  }

  async function scoreEach(histories: readonly ArrayLike<number>[]): Promise<Float32Array[][]> {
    if (after > 0) throw new Error('a bidirectional model scores a history once, not after each event');
    const longest = paddedLength(histories, maxLength);
    const rows = Math.max(1, Math.min(ROWS, Math.floor(SCORES_AT_ONCE / (longest * items))));
    const found: Float32Array[][] = [];
    for (let from = 0; from < histories.length; from += rows) {
      const part = histories.slice(from, from + rows);
      const length = paddedLength(part, maxLength);
      const scores = tf.tidy(() => {
        const tokens = toTokens(part, length);
        const codes = part.map((history) => codesOf(history));
        const query = queries(embedded(tokens, codes), tokens, { newestOnly: false }); // [B L, d]
        return tf.matMul(query, keys(), false, true); // [B L, N]
      });
      const values = await scores.data<'float32'>();
      scores.dispose();
      part.forEach((history, row) => {
        const read = Math.min(history.length, maxLength);
        const first = (row + 1) * length - read;
        found.push(
          Array.from({ length: read }, (_, i) => values.slice((first + i) * items, (first + i + 1) * items)),
        );
      });
    }
    return found;
  }

  /**
   * With attention, gates and norms held constant the score is linear in the events' embeddings, so
   * gradient times input splits it exactly: direct logit attribution (Elhage et al., "A
   * Mathematical Framework for Transformer Circuits", 2021) through the whole model.
   */
  async function attribute(
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
        const query = asQuery(tensors, config, tf.reshape(newest, [-1, dim]), frozen);
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

  const insight: Insight = {
    method: reference.attends ? 'attention' : 'memory',
    maxLength,
    reads: { order: true, kinds: config.eventKinds, times: config.timeGaps },
    parameters: parameters.reduce((sum, { values }) => sum + values.length, 0),
    attribute: async (history, item, context) => (await attribute(history, [item], context))[0],
  };

  // Without the row of the mask token.
  const vectors = parameter(parameters, 'itemEmbedding').values.subarray(0, items * dim);
  return {
    items,
    maxLength,
    score,
    scoreEach,
    attribute,
    insight,
    itemSpace: denseSpace(vectors, dim),
    dispose: () => tf.dispose(tensors),
  };
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
