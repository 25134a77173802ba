import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../maths/random';
import { cosineOf, cosinesTo, denseSpace, sparseSpace, unitVectors } from './item-space';
import { principalPlane } from './principal-plane';

const idle = async () => undefined;

/**
 * Points of a cloud that is wide along one direction, less so along another, and flat in all
 * others; [items, width].
 */
function cloud(items: number, width: number, seed: number): Float32Array {
  const random = seededRandom(seed, 2);
  const axes = [0, 1].map((axis) => Float64Array.from({ length: width }, (_, c) => (c % 2 === axis ? 1 : 0)));
  return Float32Array.from(
    Array.from({ length: items }, () => {
      const [a, b] = [5 * random.normal(), 2 * random.normal()];
      return Array.from(
        { length: width },
        (_, c) => 3 + a * axes[0][c] + b * axes[1][c] + 0.01 * random.normal(),
      );
    }).flat(),
  );
}

describe('the plane of two principal components', () => {
  test('finds the two directions of a cloud, the wider one first', async () => {
    const { x, y } = await principalPlane(denseSpace(cloud(300, 6, 3), 6), seededRandom(1), idle);
    expect(x.reduce((sum, value) => sum + value * value, 0) / 300).toBeCloseTo(1, 3);
    const together = x.reduce((sum, value, i) => sum + value * y[i], 0) / 300;
    expect(Math.abs(together)).toBeLessThan(1e-3);
  });

  test('does not depend on the start, nor on the storage of the vectors', async () => {
    const vectors = cloud(40, 40, 7);
    const starts = Int32Array.from({ length: 41 }, (_, i) => i * 40);
    const columns = Int32Array.from({ length: 1600 }, (_, i) => i % 40);
    const one = await principalPlane(denseSpace(vectors, 40), seededRandom(1), idle);
    const other = await principalPlane(sparseSpace(starts, columns, vectors), seededRandom(9), idle);
    expect(Math.max(...one.x.map((value, i) => Math.abs(value - other.x[i])))).toBeLessThan(1e-3);
    expect(Math.max(...one.y.map((value, i) => Math.abs(value - other.y[i])))).toBeLessThan(1e-3);
  });

  test('is a point where all items are equal', async () => {
    const plane = await principalPlane(denseSpace(new Float32Array(12).fill(2), 3), seededRandom(1), idle);
    expect([...plane.x, ...plane.y]).toEqual(new Array(8).fill(0));
  });
});

describe('cosines of items', () => {
  test('are at most 1, 1 with itself, and the same both ways', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 12, maxLength: 12 }), (numbers) => {
        const space = denseSpace(Float32Array.from(numbers), 3);
        const all = [0, 1, 2, 3].map((item) => cosinesTo(space, item));
        for (const [i, row] of all.entries()) {
          const long = numbers.slice(3 * i, 3 * i + 3).some((value) => value !== 0);
          expect(row[i]).toBeCloseTo(long ? 1 : 0, 9);
          for (const [j, value] of row.entries()) {
            expect(Math.abs(value)).toBeLessThanOrEqual(1 + 1e-9);
            expect(value).toBeCloseTo(all[j][i], 9);
            expect(cosineOf(space, i, j)).toBeCloseTo(value, 9);
          }
        }
      }),
    );
  });
});

describe('unit vectors of items', () => {
  test('have length 1 unless they are zero, and the cosines of the items', () => {
    const anyNumbers = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(anyNumbers, fc.boolean(), (numbers, sparse) => {
        const space = sparse
          ? sparseSpace(
              Int32Array.of(0, 3, 6, 9, 12),
              Int32Array.of(0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2),
              Float32Array.from(numbers),
            )
          : denseSpace(Float32Array.from(numbers), 3);
        const unit = unitVectors(space);
        const [third, first] = [0, 1].map((item) => unit.chosen([2, 0]).row(item));
        expect([third, first]).toEqual([unit.row(2), unit.row(0)]);
        for (let item = 0; item < 4; item++) {
          const row = unit.row(item);
          const length = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0));
          expect(length).toBeCloseTo(space.lengths()[item] > 0 ? 1 : 0, 9);
          expect(unit.lengths()[item]).toBeCloseTo(length, 9);
          const picked = new Float64Array(4);
          picked[item] = 1;
          expect([...unit.combine(picked)]).toEqual([...row]);
          const cosines = cosinesTo(space, item);
          unit.times(row).forEach((product, other) => {
            expect(product).toBeCloseTo(cosines[other], 6);
          });
        }
      }),
    );
  });
});
