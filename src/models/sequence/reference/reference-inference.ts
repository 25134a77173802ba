import { contextCodes, type EventContext, readsContext } from '../../../core/histories/event-context';
import * as tf from '../../../gpu/device/tf';
import { assertSameShapes, type ParameterSet } from '../../parameters';
import type { SequenceConfig } from '../config';
import { toCodes } from './history-tensors';
import { asKeys, asQuery, itemVectors, type Tensors, toTensors } from './reference';
import type { EncodeOptions, ScoringReference } from './scoring-reference';

/**
 * A trained model in tfjs operations: the steps from histories to queries and keys, shared by
 * scoring and attribution. Shapes: B batch rows, L positions, d width, N items.
 */
export interface ReferenceInference<C extends SequenceConfig> {
  readonly reference: ScoringReference<C>;
  readonly config: C;
  readonly tensors: Tensors;
  /** Positions after the newest event: 1 for the mask token where the model has one, else 0. */
  readonly after: number;
  /** Events of a history that the model reads. */
  readonly maxLength: number;
  /**
   * The newest events of a history, followed by the mask token (item N) where the model has one.
   */
  reading(history: ArrayLike<number>): ArrayLike<number>;
  /** Event context codes of those positions, 0 for the mask; undefined where none are read. */
  codesOf(history: ArrayLike<number>, context?: EventContext): ArrayLike<number> | undefined;
  /** Embeddings of tokens [B, L] and their codes, [B, L, d]. */
  embedded(tokens: tf.Tensor2D, codes: readonly (ArrayLike<number> | undefined)[]): tf.Tensor;
  /**
   * The query of each row's newest token, [B, d]; of all tokens, [B L, d], with `newestOnly` false.
   * @param x [B, L, d]
   */
  queries(x: tf.Tensor, tokens: tf.Tensor, options?: EncodeOptions): tf.Tensor;
  /** [N, d] */
  keys(): tf.Tensor;
}

/** @throws Error when `parameters` are of another configuration */
export function referenceInference<C extends SequenceConfig>(
  reference: ScoringReference<C>,
  config: C,
  parameters: ParameterSet,
): ReferenceInference<C> {
  assertSameShapes(parameters, reference.shapes(config));
  const tensors = toTensors(parameters);
  const { items, dim } = config;
  const after = tensors.itemEmbedding.shape[0] > items ? 1 : 0;
  const maxLength = config.maxLength - after;
  return {
    reference,
    config,
    tensors,
    after,
    maxLength,
    reading: (history) => (after > 0 ? [...Array.from(history).slice(-maxLength), items] : history),
    codesOf: (history, context) =>
      readsContext(config)
        ? [...contextCodes(history.length, config, context), ...(after > 0 ? [0] : [])]
        : undefined,
    embedded(tokens, codes) {
      const known = codes.filter((row) => row !== undefined);
      const [, length] = tokens.shape;
      return reference.embed(tensors, config, tokens, known.length > 0 ? toCodes(known, length) : undefined);
    },
    queries(x, tokens, options = {}) {
      const hidden = reference.encode(tensors, config, x, tokens, { newestOnly: true, ...options }); // [B, 1, d]
      return asQuery(tensors, config, tf.reshape(hidden, [-1, dim]), options.frozen); // [B, d]
    },
    keys: () => asKeys(config, itemVectors(tensors, config)),
  };
}
