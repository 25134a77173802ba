import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { dequantizeRows, type QuantizedRows, quantizeRows } from '../../core/maths/quantization';
import { seededRandom } from '../../core/maths/random';
import { openBackend } from '../device/backend';
import * as tf from '../device/tf';
import { createByteProduct } from './byte-product';

afterAll(() => expect(tf.memory().numTensors).toBe(0));

function productsOf(table: QuantizedRows, queries: readonly Float32Array[]): Float32Array[] {
  const product = createByteProduct(table);
  try {
    return queries.map(product.of);
  } finally {
    product.dispose();
  }
}

/** Products with the numbers that the bytes represent, in double precision. */
function expected(table: QuantizedRows, query: Float32Array): Float64Array {
  const rows = dequantizeRows(table);
  return Float64Array.from(table.scales, (_, row) =>
    query.reduce((sum, q, c) => sum + q * rows[row * query.length + c], 0),
  );
}

describe.each(['wasm', 'cpu'] as const)('products with rows of bytes on %s', (name) => {
  test('equal those of the floats they represent, where these are exact', async () => {
    await openBackend(name);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 20 }),
        fc.nat(),
        (items, dim, seed) => {
          const random = seededRandom(seed);
          const table = {
            values: Int8Array.from({ length: items * dim }, () => random.integer(255) - 127),
            scales: Float32Array.from({ length: items }, () => 2 ** -random.integer(4)),
          };
          const queries = [0, 1].map(() => Float32Array.from({ length: dim }, () => random.integer(99) - 49));
          productsOf(table, queries).forEach((products, i) => {
            expect([...products]).toEqual([...expected(table, queries[i])].map((x) => x + 0));
          });
        },
      ),
      { numRuns: 30 },
    );
  });

  test('are those of real numbers, to rounding', async () => {
    await openBackend(name);
    const random = seededRandom(5);
    const [items, dim] = [500, 64];
    const table = quantizeRows(
      Float32Array.from({ length: items * dim }, () => random.normal()),
      dim,
    );
    const query = Float32Array.from({ length: dim }, () => random.normal());
    const exact = expected(table, query);
    const [products] = productsOf(table, [query]);
    exact.forEach((value, row) => {
      expect(Math.abs(products[row] - value)).toBeLessThan(1e-4);
    });
  });
});
