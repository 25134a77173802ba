import { seededRandom } from '../../core/random';
import type { SequenceBatch } from '../../core/sequence-batch';
import { type SasrecConfig, sasrecDefaults } from '../../models/sasrec/config';
import type { ProductShape } from '../workload';

/** The size of a training step. */
export interface SasrecSize {
  readonly items: number;
  readonly rows: number;
  readonly length: number;
}

/** The model as it is by default, at this size. */
export const configOf = ({ items, length }: SasrecSize): SasrecConfig => ({
  ...sasrecDefaults,
  items,
  maxLength: length,
});

/** Full rows of items drawn uniformly, each position with a target: nothing to skip for anyone. */
export function fullBatch({ items, rows, length }: SasrecSize): SequenceBatch {
  const random = seededRandom(7, 0xbe);
  const draw = () => Int32Array.from({ length: rows * length }, () => 1 + random.integer(items));
  return { rows, length, inputs: draw(), targets: draw() };
}

/** The product of queries and the catalogue's vectors. */
export const catalogueProduct = (
  config: SasrecConfig,
  { rows, length, items }: SasrecSize,
): ProductShape => ({
  rows: rows * length,
  depth: config.dim,
  columns: items,
});

/**
 * Floating-point operations of a training step on full rows, a multiplication and an addition counted as two. With T = B L tokens, of the
 * forward pass:
 *
 * - 2 T d 6d a block, for its six d x d projections (query, key, value, out, and two of the feed-forward layer);
 * - 4 d B L (L + 1) / 2 a block, for attention: scores and mixing, on and below the diagonal;
 * - 2 T d N for the logits of the catalogue.
 *
 * The backward pass has two products for each of these, so three times the sum. Norms, softmax and the optimizer are left out:
 * they are less than a hundredth.
 */
export function stepFlops({ dim, blocks }: SasrecConfig, { rows, length, items }: SasrecSize): number {
  const tokens = rows * length;
  const projections = 2 * tokens * dim * 6 * dim;
  const attention = (4 * dim * rows * length * (length + 1)) / 2;
  const logits = 2 * tokens * dim * items;
  return 3 * (blocks * (projections + attention) + logits);
}
