import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '../../../core/maths/random';
import { openBackend } from '../../device/backend';
import * as tf from '../../device/tf';

beforeAll(() => openBackend('wasm'));
afterAll(() => expect(tf.memory().numTensors).toBe(0));

interface Product {
  readonly rows: number;
  readonly columns: number;
  readonly depth: number;
  readonly left: number;
  readonly right: number;
  readonly transposeA: boolean;
  readonly transposeB: boolean;
}

/** Largest difference of the product on the backend from the sums in plain arithmetic. */
async function worst({
  rows,
  columns,
  depth,
  left,
  right,
  transposeA,
  transposeB,
}: Product): Promise<number> {
  const random = seededRandom(rows, columns);
  const values = (size: number) => Float32Array.from({ length: size }, () => random.normal());
  const a = values(left * rows * depth);
  const b = values(right * depth * columns);
  const product = tf.tidy(() =>
    tf.matMul(
      tf.tensor3d(a, transposeA ? [left, depth, rows] : [left, rows, depth]),
      tf.tensor3d(b, transposeB ? [right, columns, depth] : [right, depth, columns]),
      transposeA,
      transposeB,
    ),
  );
  const count = Math.max(left, right);
  expect(product.shape).toEqual([count, rows, columns]);
  const found = await product.data();
  product.dispose();
  let most = 0;
  for (let at = 0; at < found.length; at++) {
    const [batch, i, j] = [Math.floor(at / (rows * columns)), Math.floor(at / columns) % rows, at % columns];
    const [fromA, fromB] = [(batch % left) * rows * depth, (batch % right) * depth * columns];
    let sum = 0;
    for (let k = 0; k < depth; k++)
      sum +=
        a[fromA + (transposeA ? k * rows + i : i * depth + k)] *
        b[fromB + (transposeB ? j * depth + k : k * columns + j)];
    most = Math.max(most, Math.abs(sum - found[at]));
  }
  return most;
}

describe('matrix products on wasm', () => {
  test('are correct for any shape, transposed or not, one or many', async () => {
    const size = fc.integer({ min: 1, max: 21 });
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          rows: size,
          columns: size,
          depth: fc.oneof(size, fc.constant(50)),
          left: fc.constantFrom(1, 3),
          right: fc.constantFrom(1, 3),
          transposeA: fc.boolean(),
          transposeB: fc.boolean(),
        }),
        async (product) => {
          expect(await worst(product)).toBeLessThan(1e-5 * Math.sqrt(product.depth) * 4);
        },
      ),
      { numRuns: 80 },
    );
  });

  test('are correct past the blocks they are packed in', async () => {
    for (const transposeA of [false, true])
      for (const transposeB of [false, true]) {
        const shape = { rows: 9, columns: 521, depth: 515, left: 1, right: 1, transposeA, transposeB };
        expect(await worst(shape)).toBeLessThan(2e-4);
      }
  });

  test('refuse shapes that do not match', () => {
    expect(() => tf.tidy(() => tf.matMul(tf.ones([2, 3]), tf.ones([4, 2])))).toThrow('cannot multiply');
  });
});
