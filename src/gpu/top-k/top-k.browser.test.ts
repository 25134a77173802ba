import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dequantizeRows, type QuantizedRows, quantizeRows } from '../../core/maths/quantization';
import { seededRandom } from '../../core/maths/random';
import { type Excluded, type Ranked, topK } from '../../core/recommendation/ranking';
import { device, openTestDevice } from '../device/test-device.fixture';
import { MAX_WORKGROUPS, WORKGROUP } from '../plan/shader';
import { createTopK, type TopKOptions } from './top-k';

openTestDevice();

/** Small integers, so that every score is exact in any order of summation, and many are equal. */
function wholeVectors(rows: number, dim: number, seed: number): Float32Array<ArrayBuffer> {
  const random = seededRandom(seed);
  return Float32Array.from({ length: rows * dim }, () => random.integer(7) - 3);
}

/**
 * Small integers in 8 bits, each row times a power of two, so that the represented floats are
 * exact.
 */
const wholeBytes = (rows: number, dim: number, seed: number): QuantizedRows => ({
  values: Int8Array.from(wholeVectors(rows, dim, seed)),
  scales: Float32Array.from({ length: rows }, (_, row) => 2 ** ((row % 3) - 1)),
});

const rowOf = (vectors: Float32Array, dim: number, row: number) =>
  vectors.subarray(row * dim, (row + 1) * dim);

function scoresOf(query: ArrayLike<number>, items: Float32Array): Float64Array {
  const dim = query.length;
  return Float64Array.from({ length: items.length / dim }, (_, item) => {
    let sum = 0;
    for (let c = 0; c < dim; c++) sum += query[c] * items[item * dim + c];
    return sum;
  });
}

/** A full sort on the CPU. */
function sorted(scores: Float64Array, k: number, excluded: Excluded): number[] {
  const barred = (item: number) => (excluded instanceof Uint8Array ? excluded[item] > 0 : excluded.has(item));
  return Array.from(scores.keys())
    .filter((item) => !barred(item) && !Number.isNaN(scores[item]))
    .sort((a, b) => scores[b] - scores[a] || a - b)
    .slice(0, k);
}

async function topOf(
  items: Float32Array<ArrayBuffer> | QuantizedRows,
  queries: readonly ArrayLike<number>[],
  excluded: readonly Excluded[],
  options: TopKOptions,
): Promise<Ranked[]> {
  const top = await createTopK(device, items, options);
  try {
    return await top.top(queries, excluded);
  } finally {
    top.dispose();
  }
}

describe('the best k of a catalogue', () => {
  test('equal a full sort, in its order, for any shape, ties and exclusions', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          items: fc.constantFrom(1, 2, 63, 257, 1000, 3001),
          dim: fc.constantFrom(1, 3, 8),
          bytes: fc.boolean(),
          k: fc.constantFrom(1, 5, 20, 128),
          queries: fc.integer({ min: 1, max: 5 }),
          barred: fc.constantFrom(0, 0.1, 0.9, 1),
          seed: fc.nat(),
        }),
        async ({ items, dim, bytes, k, queries, barred, seed }) => {
          const table = bytes ? wholeBytes(items, dim, seed) : wholeVectors(items, dim, seed);
          const vectors = table instanceof Float32Array ? table : dequantizeRows(table);
          const asked = wholeVectors(queries, dim, seed + 1);
          const random = seededRandom(seed + 2);
          const rows = Array.from({ length: queries }, (_, row) => rowOf(asked, dim, row));
          const excluded = rows.map((_, row) => {
            const bytes = Uint8Array.from({ length: items }, () => (random.next() < barred ? 1 : 0));
            return row % 2 === 0
              ? bytes
              : new Set([...bytes.keys()].filter((item) => bytes[item] > 0).reverse());
          });
          const found = await topOf(table, rows, excluded, { dim, k, queries: 2 });
          expect(found).toHaveLength(queries);
          found.forEach((one, row) => {
            const scores = scoresOf(rows[row], vectors);
            expect(one.items).toEqual(sorted(scores, k, excluded[row]));
            expect([...one.scores]).toEqual(one.items.map((item) => scores[item] + 0));
          });
        },
      ),
      { numRuns: 14 },
    );
  });

  test('never contain an item whose score is NaN, and rank minus infinity last', async () => {
    const scores = [
      2,
      Number.NaN,
      Number.NEGATIVE_INFINITY,
      -1,
      -0,
      Number.POSITIVE_INFINITY,
      0,
      2,
      Number.NaN,
    ];
    const [found] = await topOf(Float32Array.from(scores), [[1]], [new Set<number>()], { dim: 1, k: 9 });
    expect(found.items).toEqual([5, 0, 7, 4, 6, 3, 2]);
    expect(found.items).toEqual(topK(scores, 9));
    expect([...found.scores]).toEqual([Number.POSITIVE_INFINITY, 2, 2, 0, 0, -1, Number.NEGATIVE_INFINITY]);
  });

  test('are found past the invocation limit of one dimension of a dispatch', async () => {
    const items = WORKGROUP * MAX_WORKGROUPS + 1001;
    const vectors = wholeVectors(items, 2, 3);
    vectors.set([30, 30], 2 * (items - 1));
    const query = [5, 2];
    const [found] = await topOf(vectors, [query], [new Set([4])], { dim: 2, k: 20 });
    expect(found.items[0]).toBe(items - 1);
    expect(found.items).toEqual(topK(scoresOf(query, vectors), 20, new Set([4])));
  });

  test('are the same when the catalogue takes several bindings', async () => {
    const [items, dim] = [2000, 8];
    const vectors = wholeVectors(items, dim, 7);
    const query = rowOf(wholeVectors(1, dim, 8), dim, 0);
    const [found] = await topOf(vectors, [query], [new Set([1])], { dim, k: 20, sliceBytes: 702 * dim * 4 });
    expect(found.items).toEqual(sorted(scoresOf(query, vectors), 20, new Set([1])));
    await expect(createTopK(device, vectors, { dim, k: 20, sliceBytes: 4 * dim * 4 })).rejects.toThrow(
      '2000 items of 8 need 500 bindings',
    );
    const table = wholeBytes(items, dim, 7);
    const [ofBytes] = await topOf(table, [query], [new Set([1])], { dim, k: 20, sliceBytes: 702 * dim });
    expect(ofBytes.items).toEqual(sorted(scoresOf(query, dequantizeRows(table)), 20, new Set([1])));
  });

  test('agree with a sort on the CPU on real numbers, except for scores closer than rounding', async () => {
    const [items, dim, k] = [20_000, 64, 100];
    const random = seededRandom(11);
    const vectors = Float32Array.from({ length: items * dim }, () => random.normal());
    const query = Float32Array.from({ length: dim }, () => random.normal());
    const quantized = quantizeRows(vectors, dim);
    for (const table of [vectors, quantized]) {
      const [found] = await topOf(table, [query], [new Set<number>()], { dim, k });
      const scores = scoresOf(query, table === quantized ? dequantizeRows(quantized) : vectors);
      const expected = topK(scores, k);
      expect(new Set(found.items).size).toBe(k);
      found.items.forEach((item, place) => {
        const rounding = 1e-5 * Math.abs(scores[item]);
        expect(Math.abs(found.scores[place] - scores[item])).toBeLessThan(rounding);
        expect(Math.abs(scores[expected[place]] - scores[item])).toBeLessThan(rounding);
      });
    }
  });

  test.each([100_000, 1_000_000])(
    'of %i items cost three dispatches, one submission and a readback of k pairs, and are those of a full sort',
    async (items) => {
      const [dim, k] = [64, 20];
      const vectors = wholeVectors(items, dim, 5);
      const top = await createTopK(device, vectors, { dim, k });
      const queries = [0, 1, 2].map((row) => rowOf(wholeVectors(3, dim, 6), dim, row));
      const excluded = [new Set([1, 2]), new Set([3]), new Set<number>()];
      top.counters.mark();
      const found = await top.top(queries, excluded);
      expect(top.counters.sinceMark()).toEqual({
        dispatches: 3,
        passes: 1,
        submissions: 1,
        // Queries are padded to a multiple of four.
        bytesUploaded: 16 + 4 * (4 * dim + 65 + 3),
        bytesRead: 3 * k * 8,
        buffersCreated: 0,
        bindGroupsCreated: 0,
        pipelinesCreated: 0,
      });
      found.forEach((one, i) => {
        expect(one.items).toEqual(sorted(scoresOf(queries[i], vectors), k, excluded[i]));
      });
      top.dispose();
    },
  );

  test('are refused for an invalid k, query or exclusions, and an error does not affect later calls', async () => {
    const vectors = wholeVectors(10, 4, 1);
    for (const k of [0, 129, 1.5])
      await expect(createTopK(device, vectors, { dim: 4, k })).rejects.toThrow('from 1 to 128');
    await expect(createTopK(device, vectors, { dim: 3, k: 1 })).rejects.toThrow(
      '40 numbers are not vectors of 3',
    );
    const short = { ...wholeBytes(10, 4, 1), scales: new Float32Array(9) };
    await expect(createTopK(device, short, { dim: 4, k: 1 })).rejects.toThrow('10 vectors have 9 scales');
    const top = await createTopK(device, vectors, { dim: 4, k: 3 });
    await expect(top.top([[1, 2]], [new Set()])).rejects.toThrow('query 0 is 2 wide, not 4');
    await expect(top.top([[1, 2, 3, 4]], [])).rejects.toThrow('1 queries have 0 exclusions');
    const [found] = await top.top([[1, 2, 3, 4]], [new Set()]);
    expect(found.items).toEqual(sorted(scoresOf([1, 2, 3, 4], vectors), 3, new Set()));
    top.dispose();
  });
});
