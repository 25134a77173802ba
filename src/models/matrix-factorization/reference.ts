import * as tf from '../../gpu/device/tf';
import type { FactorizationTrainer } from '../factorization/trainer';
import { type FactorizationConfig, rowRegularization } from './config';
import type { FactorizationState } from './state';

/** Most gathered vectors, rows times the longest list, of a batch; bounds memory. */
const TOKENS_AT_ONCE = 16_384;

/** Rows that are solved together. */
interface Batch {
  readonly rows: Int32Array;
  readonly longest: number;
}

/** Rows in batches of similar list length, so that little is padding. */
function batchesOf(lists: readonly Int32Array[]): Batch[] {
  const order = lists.map((_, row) => row).sort((a, b) => lists[a].length - lists[b].length || a - b);
  const batches: Batch[] = [];
  let rows: number[] = [];
  for (const row of order) {
    const longest = Math.max(1, lists[row].length);
    if (rows.length > 0 && (rows.length + 1) * longest > TOKENS_AT_ONCE) {
      batches.push({
        rows: Int32Array.from(rows),
        longest: Math.max(1, lists[rows[rows.length - 1]].length),
      });
      rows = [];
    }
    rows.push(row);
  }
  if (rows.length > 0)
    batches.push({ rows: Int32Array.from(rows), longest: Math.max(1, lists[rows[rows.length - 1]].length) });
  return batches;
}

/**
 * Vectors of a batch of rows with the other side fixed, by conjugate gradient from their current
 * values. Shapes: B rows, L longest list, d width, m rows of the other side.
 * @param x [B, d] the current vectors
 * @param other [m, d]
 * @param gram [d, d] a0 times otherᵀ other
 * @param ids [B, L] int32, rows of `other`
 * @param mask [B, L, 1], 0 at padding
 * @param regularization [B, 1]
 * @returns [B, d]
 */
function solveBatch(
  x: tf.Tensor,
  other: tf.Tensor,
  gram: tf.Tensor,
  { ids, mask, regularization }: Record<'ids' | 'mask' | 'regularization', tf.Tensor>,
  steps: number,
): tf.Tensor {
  const observed = tf.mul(tf.gather(other, ids), mask); // [B, L, d], zero at padding
  /** A y for each row, [B, d] -> [B, d]. */
  const apply = (y: tf.Tensor) => {
    const products = tf.matMul(observed, tf.expandDims(y, 2)); // [B, L, 1]
    const ofObserved = tf.squeeze(tf.matMul(observed, products, true, false), [2]); // [B, d]
    return tf.addN([tf.matMul(y, gram), ofObserved, tf.mul(y, regularization)]);
  };
  const squaredNorm = (y: tf.Tensor) => tf.sum(tf.square(y), 1, true); // [B, 1]
  let solution = x;
  let residual = tf.sub(tf.sum(observed, 1), apply(x));
  let direction = residual;
  let residualNorm = squaredNorm(residual);
  for (let k = 0; k < steps; k++) {
    const image = apply(direction); // [B, d]
    const stepLength = tf.div(residualNorm, tf.add(tf.sum(tf.mul(direction, image), 1, true), 1e-20));
    solution = tf.add(solution, tf.mul(stepLength, direction));
    residual = tf.sub(residual, tf.mul(stepLength, image));
    const next = squaredNorm(residual);
    direction = tf.add(residual, tf.mul(tf.div(next, tf.add(residualNorm, 1e-20)), direction));
    residualNorm = next;
  }
  return solution;
}

/** A trainer of implicit matrix factorization in tfjs operations, on the backend that is set. */
export function createFactorizationReference(
  config: FactorizationConfig,
  sequences: readonly Int32Array[],
  itemLists: readonly Int32Array[],
  initial: FactorizationState,
): FactorizationTrainer<FactorizationState> {
  const { dim } = config;
  const userBatches = batchesOf(sequences);
  const itemBatches = batchesOf(itemLists);
  const vectors = (values: Float32Array) =>
    tf.tidy(() => tf.variable(tf.tensor2d(values, [values.length / dim, dim])));
  const users = vectors(initial.userVectors);
  const itemVectors = vectors(initial.itemVectors);
  let sweep = initial.sweep;

  async function solveSide(
    side: tf.Variable,
    other: tf.Variable,
    lists: readonly Int32Array[],
    batches: readonly Batch[],
    between: () => Promise<void>,
  ): Promise<void> {
    const gram = tf.tidy(() => tf.mul(tf.matMul(other, other, true, false), config.unobservedWeight)); // [d, d]
    const solved: tf.Tensor[] = [];
    try {
      for (const { rows, longest } of batches) {
        const ids = new Int32Array(rows.length * longest);
        const mask = new Float32Array(rows.length * longest);
        const weights = new Float32Array(rows.length);
        rows.forEach((row, r) => {
          ids.set(lists[row], r * longest);
          mask.fill(1, r * longest, r * longest + lists[row].length);
          weights[r] = rowRegularization(config, lists[row].length, other.shape[0]);
        });
        solved.push(
          tf.tidy(() =>
            solveBatch(
              tf.gather(side, tf.tensor1d(rows, 'int32')),
              other,
              gram,
              {
                ids: tf.tensor2d(ids, [rows.length, longest], 'int32'),
                mask: tf.tensor3d(mask, [rows.length, longest, 1]),
                regularization: tf.tensor2d(weights, [rows.length, 1]),
              },
              config.conjugateSteps,
            ),
          ),
        );
        // Waiting for one number keeps one batch in flight; the rows stay on the device.
        const pace = tf.tidy(() => tf.sum(solved[solved.length - 1]));
        await pace.data();
        pace.dispose();
        await between();
      }
      // From the order of the batches back to the order of the rows.
      const place = new Int32Array(lists.length);
      let at = 0;
      for (const { rows } of batches) for (const row of rows) place[row] = at++;
      tf.tidy(() => side.assign(tf.gather(tf.concat(solved, 0), tf.tensor1d(place, 'int32'))));
    } finally {
      tf.dispose([gram, ...solved]);
    }
  }

  const read = async (variable: tf.Variable) => {
    const copy = tf.clone(variable);
    const values = Float32Array.from(await copy.data<'float32'>());
    copy.dispose();
    return values;
  };

  return {
    implementation: 'reference',
    async sweep(between) {
      const of = userBatches.length + itemBatches.length;
      let done = 0;
      const next = () => between(++done, of);
      await solveSide(users, itemVectors, sequences, userBatches, next);
      await solveSide(itemVectors, users, itemLists, itemBatches, next);
      sweep++;
    },
    state: async () => ({ userVectors: await read(users), itemVectors: await read(itemVectors), sweep }),
    dispose: () => tf.dispose([users, itemVectors]),
  };
}
