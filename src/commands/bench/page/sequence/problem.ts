import { seededRandom } from '../../../../core/maths/random';
import type { SequenceBatch } from '../../../../core/training/sequence-batch';
import type { LstmConfig } from '../../../../models/lstm/config';
import type { TransformerConfig } from '../../../../models/transformer/config';

/** The sizes of a training step: B, L, and the model's. */
export interface SequenceSize {
  readonly items: number;
  readonly rows: number;
  readonly length: number;
}

/**
 * Full rows of uniformly drawn items with a target at each position, so that no work can be
 * skipped.
 */
export function fullBatch({ items, rows, length }: SequenceSize): SequenceBatch {
  const random = seededRandom(7, 0xbe);
  const draw = () => Int32Array.from({ length: rows * length }, () => 1 + random.integer(items));
  return { rows, length, inputs: draw(), targets: draw() };
}

/**
 * Full rows in which about this share of the events, and always the newest, is replaced by the
 * mask, token N + 1, with the hidden item as target.
 */
export function maskedBatch(size: SequenceSize, share: number): SequenceBatch {
  const { items, rows, length } = size;
  const { inputs: events } = fullBatch(size);
  const random = seededRandom(7, 0xbf);
  const hidden = events.map((_, at) => (at % length === length - 1 || random.next() < share ? 1 : 0));
  return {
    rows,
    length,
    inputs: events.map((token, at) => (hidden[at] ? items + 1 : token)),
    targets: events.map((token, at) => (hidden[at] ? token : 0)),
  };
}

/** Positions of a batch that have a target. */
export const targetsOf = ({ targets }: SequenceBatch): number => targets.filter((token) => token > 0).length;

/**
 * Floating-point operations of a matrix product; a multiplication and an addition count as two.
 */
const productFlops = (rows: number, depth: number, columns: number): number => 2 * rows * depth * columns;

/**
 * Floating-point operations of a Transformer's training step on full rows. With T = B L tokens, of
 * the forward pass:
 *
 * - 2 T d 6d a block, for its six d x d projections (query, key, value, out, and two of the
 *   feed-forward layer);
 * - 4 d B L (L + 1) / 2 a block, for causal attention: logits and weighted values, on and below the
 *   diagonal; 4 d B L L for bidirectional attention;
 * - 2 t d N for the logits of the catalogue at t positions with a target.
 *
 * The backward pass has two products for each of these, so the total is three times the sum. Norms,
 * softmax and the optimizer are ignored; they are less than a hundredth.
 */
export function transformerFlops(
  { dim, blocks, items }: TransformerConfig,
  batch: SequenceBatch,
  direction: 'causal' | 'bidirectional',
): number {
  const { rows, length } = batch;
  const seen = direction === 'causal' ? (length + 1) / 2 : length;
  const projections = productFlops(rows * length, dim, 6 * dim);
  const attention = 2 * productFlops(rows * length, dim, seen);
  return 3 * (blocks * (projections + attention) + productFlops(targetsOf(batch), dim, items));
}

/**
 * The same for an LSTM: 2 T d 4d a layer for the input of the four gates, as much for the state
 * before, and the logits.
 */
export function lstmFlops({ dim, layers, items }: LstmConfig, batch: SequenceBatch): number {
  const gates = productFlops(batch.rows * batch.length, dim, 4 * dim);
  return 3 * (layers * 2 * gates + productFlops(targetsOf(batch), dim, items));
}
