import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../maths/random';
import { median } from '../maths/statistics';
import { denseSpace, sparseSpace, unitVectors } from './item-space';
import { nearestItems, neighbourhoodPreservation } from './nearest-items';
import { neighbourMap } from './neighbour-map';
import { type Plane, principalPlane } from './principal-plane';

const idle = async () => undefined;

/**
 * Twelve groups of vectors around directions of their own.
 * @returns [12 * each, width] and every item's group
 */
function groups(each: number, width: number, seed: number) {
  const random = seededRandom(seed, 4);
  const normal = () => Float32Array.from({ length: width }, () => random.normal());
  const vectors: number[] = [];
  const groupOf: number[] = [];
  for (let group = 0; group < 12; group++) {
    const middle = normal();
    for (let member = 0; member < each; member++) {
      const apart = normal();
      vectors.push(...middle.map((value, c) => value + 0.5 * apart[c]));
      groupOf.push(group);
    }
  }
  return { vectors: Float32Array.from(vectors), groupOf };
}

async function drawn(vectors: Float32Array, width: number, seed = 1) {
  const space = unitVectors(denseSpace(vectors, width));
  const random = seededRandom(seed);
  const plane = await principalPlane(space, random, idle);
  const nearest = await nearestItems(space, 10, idle);
  return { plane, nearest, map: await neighbourMap(plane, nearest, random, idle) };
}

const within = ({ x, y }: Plane, radius: number) =>
  x.every((value, i) => Math.hypot(value, y[i]) <= radius + 1e-6);

describe('a map that keeps neighbours', () => {
  test.each([1, 2, 3, 4, 5])(
    'draws groups apart, as the plane it begins from does not (seed %i)',
    async (seed) => {
      const { vectors, groupOf } = groups(15, 24, seed);
      const { plane, nearest, map } = await drawn(vectors, 24);
      const onPlane = await neighbourhoodPreservation(plane, nearest, idle);
      const onMap = await neighbourhoodPreservation(map, nearest, idle);
      expect(onMap).toBeGreaterThan(0.8);
      expect(onMap).toBeGreaterThan((onPlane ?? 1) + 0.1);
      const apart = (of: Plane) => groupOf.filter((_, item) => isAmongItsOwn(of, item, groupOf)).length;
      expect(apart(map)).toBeGreaterThan(0.9 * groupOf.length);
      expect(apart(map)).toBeGreaterThan(apart(plane));
    },
  );

  test('is the same whenever it is drawn from the same seed', async () => {
    const { vectors } = groups(4, 8, 2);
    const [one, other] = [await drawn(vectors, 8), await drawn(vectors, 8)];
    expect(one.map).toEqual(other.map);
  });

  test('calls `turn` between its steps', async () => {
    const { vectors } = groups(4, 8, 2);
    const { plane, nearest } = await drawn(vectors, 8);
    let turns = 0;
    await neighbourMap(plane, nearest, seededRandom(1), async () => {
      turns++;
    });
    expect(turns).toBeGreaterThan(100);
  });

  test('stays within its bounds, without a NaN, whatever the vectors: none, few, equal or zero', async () => {
    const anyVectors = fc.array(
      fc.constantFrom([0, 0, 0], [1, 2, 3], [1, 2, 3.001], [-1, 0, 5], [2, -2, 0]),
      {
        maxLength: 12,
      },
    );
    await fc.assert(
      fc.asyncProperty(anyVectors, fc.nat(), async (rows, seed) => {
        const { map } = await drawn(Float32Array.from(rows.flat()), 3, seed);
        expect(map.x).toHaveLength(rows.length);
        expect(within(map, 1.25)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test('keeps points without neighbours from compressing the others', async () => {
    const { vectors } = groups(10, 8, 3);
    const { plane, nearest } = await drawn(vectors, 8);
    const lonely = nearest.map((others, item) =>
      item < 3 ? new Int32Array(0) : others.filter((other) => other > 2),
    );
    const map = await neighbourMap(plane, lonely, seededRandom(1), idle);
    expect(within(map, 1.25)).toBe(true);
    expect(map.x.filter((value, i) => Math.hypot(value, map.y[i]) <= 1).length).toBeGreaterThanOrEqual(107);
  });
});

/** Whether most of an item's own group are nearer to it than any item of another group. */
function isAmongItsOwn({ x, y }: Plane, item: number, groupOf: readonly number[]): boolean {
  const distances = Array.from(x, (value, other) => Math.hypot(value - x[item], y[other] - y[item]));
  const own = distances.filter((_, other) => other !== item && groupOf[other] === groupOf[item]);
  const others = distances.filter((_, other) => groupOf[other] !== groupOf[item]);
  return median(own) < Math.min(...others);
}

describe('the nearest items', () => {
  test('are those with the highest cosine, and never with cosine 0', async () => {
    // 0 and 1 share a column, 2 has a column of its own, 3 is zero.
    const space = sparseSpace(
      Int32Array.of(0, 1, 3, 4, 4),
      Int32Array.of(0, 0, 1, 2),
      Float32Array.of(1, 1, 1, 1),
    );
    expect(await nearestItems(space, 3, idle)).toEqual(
      [[1], [0], [], []].map((near) => Int32Array.from(near)),
    );
  });
});

describe('neighbourhood preservation', () => {
  const line: Plane = { x: Float32Array.of(0, 1, 3, 7), y: new Float32Array(4) };
  const of = (nearest: number[][]) =>
    neighbourhoodPreservation(
      line,
      nearest.map((near) => Int32Array.from(near)),
      idle,
    );

  test('is 1 where all neighbours stay, 0 where none does, and the mean over items with neighbours', async () => {
    expect(await of([[1], [0], [1], [2]])).toBe(1);
    expect(await of([[3], [3], [3], [0]])).toBe(0);
    expect(await of([[1, 3], [], [], [2]])).toBe(0.75);
  });

  test('is null where no item has a neighbour', async () => {
    expect(await of([[], [], [], []])).toBeNull();
  });
});
