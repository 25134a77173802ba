import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { invertPositiveDefinite, packedRow } from './positive-definite-inverse';
import { seededRandom } from './random';

const at = (packed: Float64Array, r: number, c: number) => packed[packedRow(Math.max(r, c)) + Math.min(r, c)];

/** A Aᵀ + I for a random A [n, n], packed. */
function randomMatrix(n: number, seed: number): Float64Array {
  const random = seededRandom(seed);
  const factor = Float64Array.from({ length: n * n }, () => random.normal());
  const packed = new Float64Array(packedRow(n));
  for (let r = 0; r < n; r++) {
    for (let c = 0; c <= r; c++) {
      let sum = r === c ? 1 : 0;
      for (let k = 0; k < n; k++) sum += factor[r * n + k] * factor[c * n + k];
      packed[packedRow(r) + c] = sum;
    }
  }
  return packed;
}

describe('the inverse of a positive definite matrix', () => {
  test('times the matrix is the identity, for sizes around the blocks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(1, 2, 3, 5, 63, 64, 65, 130, 133), fc.nat(99), async (n, seed) => {
        const matrix = randomMatrix(n, seed);
        const inverse = matrix.slice();
        await invertPositiveDefinite(inverse, n, async () => undefined);
        for (let r = 0; r < n; r += 1 + (seed % 7)) {
          for (let c = 0; c < n; c += 1 + (seed % 5)) {
            let sum = 0;
            for (let k = 0; k < n; k++) sum += at(matrix, r, k) * at(inverse, k, c);
            expect(Math.abs(sum - (r === c ? 1 : 0))).toBeLessThan(1e-8);
          }
        }
      }),
      { numRuns: 12 },
    );
  });

  test('reports rising progress, and stops when told to', async () => {
    const parts: number[] = [];
    const matrix = randomMatrix(260, 1);
    await invertPositiveDefinite(matrix.slice(), 260, async (part) => void parts.push(part));
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.every((part, i) => part >= 0 && part <= 1 && (i === 0 || part >= parts[i - 1]))).toBe(true);
    const stop = new Error('stop');
    await expect(invertPositiveDefinite(matrix, 260, () => Promise.reject(stop))).rejects.toBe(stop);
  });

  test.each([[[0]], [[-1]], [[1, 2, 1]]])('of %j does not exist, which throws', async (packed) => {
    const n = packed.length === 1 ? 1 : 2;
    await expect(invertPositiveDefinite(Float64Array.from(packed), n, async () => undefined)).rejects.toThrow(
      'not positive definite',
    );
  });
});
