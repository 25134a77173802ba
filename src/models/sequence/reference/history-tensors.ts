import { contextCodes, type EventContext, readsContext } from '../../../core/histories/event-context';
import { placeCodes, placeRight } from '../../../core/training/sequence-batch';
import * as tf from '../../../gpu/device/tf';
import type { SequenceConfig } from '../config';

/** Histories as input tensors of a model. Shapes: B batch rows, L positions. */

/** L of a batch: the longest history in it, rounded up to tens so that tensor shapes repeat. */
export function paddedLength(histories: readonly ArrayLike<number>[], maxLength: number): number {
  const longest = Math.max(1, ...histories.map((history) => Math.min(history.length, maxLength)));
  return Math.min(maxLength, Math.ceil(longest / 10) * 10);
}

/** Tokens [B, L], right-aligned, 0 at padding. */
export function toTokens(histories: readonly ArrayLike<number>[], length: number): tf.Tensor2D {
  const tokens = new Int32Array(histories.length * length);
  histories.forEach((history, row) => {
    placeRight(history, tokens, row, length);
  });
  return tf.tensor2d(tokens, [histories.length, length], 'int32');
}

/** Event context codes [B, L], right-aligned, from one row of codes for each history. */
export function toCodes(rows: readonly ArrayLike<number>[], length: number): tf.Tensor2D {
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
