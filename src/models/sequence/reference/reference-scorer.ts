import type { EventContext } from '../../../core/histories/event-context';
import { denseSpace } from '../../../core/item-space/item-space';
import * as tf from '../../../gpu/device/tf';
import type { Insight } from '../../insight';
import { type ParameterSet, parameter } from '../../parameters';
import type { SequenceConfig } from '../config';
import type { SequenceScorer } from '../scorer';
import { paddedLength, toTokens } from './history-tensors';
import { attribute } from './reference-attribution';
import { type ReferenceInference, referenceInference } from './reference-inference';
import type { ScoringReference } from './scoring-reference';

/** Shapes: B batch rows, L positions, d width, N items. */

/** Rows scored at once; bounds memory and the time of one submission. */
const ROWS = 64;
/** Scores computed at once where every position has scores; bounds memory. */
const SCORES_AT_ONCE = 2 ** 23;

/** Scores after each history, [N] each. */
async function score<C extends SequenceConfig>(
  { config, reading, codesOf, embedded, queries, keys }: ReferenceInference<C>,
  histories: readonly ArrayLike<number>[],
  contexts: readonly EventContext[],
): Promise<Float32Array[]> {
  const { items } = config;
  const rows: Float32Array[] = [];
  for (let from = 0; from < histories.length; from += ROWS) {
    const part = histories.slice(from, from + ROWS).map(reading);
    const codes = part.map((_, i) => codesOf(histories[from + i], contexts[from + i]));
    const scores = tf.tidy(() => {
      const tokens = toTokens(part, paddedLength(part, config.maxLength));
      const query = queries(embedded(tokens, codes), tokens); // [B, d]
      return tf.matMul(query, keys(), false, true); // [B, N]
    });
    const values = await scores.data<'float32'>();
    scores.dispose();
    for (let row = 0; row < part.length; row++) rows.push(values.slice(row * items, (row + 1) * items));
  }
  return rows;
}

/** Scores after each event of each history, see `SequenceScorer.scoreEach`. */
async function scoreEach<C extends SequenceConfig>(
  { config, after, maxLength, codesOf, embedded, queries, keys }: ReferenceInference<C>,
  histories: readonly ArrayLike<number>[],
): Promise<Float32Array[][]> {
  const { items } = config;
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
 * A scorer in tfjs operations, on the backend that is set.
 * @throws Error when `parameters` are of another configuration
 */
export function createReferenceScorer<C extends SequenceConfig>(
  reference: ScoringReference<C>,
  config: C,
  parameters: ParameterSet,
): SequenceScorer {
  const inference = referenceInference(reference, config, parameters);
  const { items, dim } = config;
  const { maxLength } = inference;
  const insight: Insight = {
    method: reference.attends ? 'attention' : 'memory',
    maxLength,
    reads: { order: true, kinds: config.eventKinds, times: config.timeGaps },
    parameters: parameters.reduce((sum, { values }) => sum + values.length, 0),
    attribute: async (history, item, context) => (await attribute(inference, history, [item], context))[0],
  };
  // Without the row of the mask token.
  const vectors = parameter(parameters, 'itemEmbedding').values.subarray(0, items * dim);
  return {
    items,
    maxLength,
    score: (histories, _users, contexts = []) => score(inference, histories, contexts),
    scoreEach: (histories) => scoreEach(inference, histories),
    attribute: (history, candidates, context) => attribute(inference, history, candidates, context),
    insight,
    itemSpace: denseSpace(vectors, dim),
    dispose: () => tf.dispose(inference.tensors),
  };
}
