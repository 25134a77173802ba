import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../core/maths/random';
import { type BprConfig, batchSize, bprDefaults } from './config';
import { addGradient, triplesOfStep } from './reference';
import type { BprLearnt } from './state';
import { batchesIn, drawsIn, negativeOf, owns, triplesOf } from './triples';

const shape = fc.record({
  users: fc.integer({ min: 1, max: 30 }),
  items: fc.integer({ min: 2, max: 40 }),
  batch: fc.constantFrom(0, 1, 7, 1000),
  positivesPerNegative: fc.integer({ min: 1, max: 5 }),
  candidates: fc.integer({ min: 1, max: 4 }),
  seed: fc.nat(),
});

function world(given: Omit<BprConfig, 'dim' | 'learningRate' | 'regularization'> & { users: number }) {
  const { users, ...rest } = given;
  const config: BprConfig = { ...bprDefaults, ...rest, dim: 3 };
  const random = seededRandom(config.seed, 1);
  const sequences = Array.from({ length: users }, () =>
    random
      .shuffle(Int32Array.from({ length: config.items }, (_, item) => item))
      .slice(0, 1 + random.integer(config.items)),
  );
  return { config, sequences, triples: triplesOf(sequences, config) };
}

describe('the triples of a sweep', () => {
  test('cover every interaction once, in batches of similar size', () => {
    fc.assert(
      fc.property(shape, (given) => {
        const { config, sequences, triples } = world(given);
        const found = Array.from(triples.owners, (user, t) => `${user} ${triples.positives[t]}`);
        const all = sequences.flatMap((sequence, user) => Array.from(sequence, (item) => `${user} ${item}`));
        expect(found.toSorted()).toEqual(all.toSorted());
        const sizes = Array.from(
          { length: batchesIn(triples) },
          (_, batch) => triples.starts[batch + 1] - triples.starts[batch],
        );
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(Math.max(...sizes)).toBeLessThanOrEqual(2 * batchSize(config, sequences.length));
      }),
    );
  });

  test('never have a negative that the user has, and share it among few positives of one user', () => {
    fc.assert(
      fc.property(shape, fc.nat({ max: 100 }), (given, step) => {
        const { config, sequences, triples } = world(given);
        for (const [user, positive, negative] of triplesOfStep(triples, config, step, (_, item) => item)) {
          expect(sequences[user]).toContain(positive);
          expect(sequences[user]).not.toContain(negative);
          expect(owns(triples, user, positive)).toBe(true);
        }
        const batch = step % batchesIn(triples);
        const served = new Map<number, Set<number>>();
        const counts = new Map<number, number>();
        for (let t = triples.starts[batch]; t < triples.starts[batch + 1]; t++) {
          const draw = triples.drawOf[t];
          served.set(draw, (served.get(draw) ?? new Set()).add(triples.owners[t]));
          counts.set(draw, (counts.get(draw) ?? 0) + 1);
        }
        for (const users of served.values()) expect(users.size).toBe(1);
        expect(Math.max(...counts.values())).toBeLessThanOrEqual(config.positivesPerNegative);
        expect([...served.keys()]).toEqual(Array.from({ length: drawsIn(triples, batch) }, (_, i) => i));
      }),
    );
  });

  test('use the candidate with the highest score as negative', () => {
    const { config, triples } = world({
      users: 20,
      items: 40,
      batch: 0,
      positivesPerNegative: 1,
      candidates: 8,
      seed: 3,
    });
    const negatives = (candidates: number, sign: number) =>
      [...triplesOfStep(triples, { ...config, candidates }, 0, (_, item) => sign * item)].map(
        ([, , item]) => item,
      );
    const mean = (of: number[]) => of.reduce((sum, item) => sum + item, 0) / of.length;
    // The largest of eight uniform draws is far above the median, the smallest far below.
    expect(mean(negatives(8, 1))).toBeGreaterThan(mean(negatives(1, 1)) + 8);
    expect(mean(negatives(8, -1))).toBeLessThan(mean(negatives(1, 1)) - 8);
  });

  test('draw the items of a catalogue about equally often', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 0xffffffff }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 500 }),
        (key, items, draws) => {
          const counts = new Float64Array(items);
          for (let draw = 0; draw < draws; draw++) counts[negativeOf(key, draw, items, draws)]++;
          expect(Math.max(...counts)).toBeLessThanOrEqual(Math.ceil(draws / items));
        },
      ),
    );
  });
});

describe('the gradient of a triple', () => {
  test('matches central differences of its term of the objective, for every parameter', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const config: BprConfig = { ...bprDefaults, items: 3, dim: 4, regularization: 0.3 };
        const random = seededRandom(seed);
        const draw = (length: number) => Float32Array.from({ length }, () => random.normal());
        const point: BprLearnt = { userVectors: draw(8), itemVectors: draw(12), itemBiases: draw(3) };
        const zero: BprLearnt = {
          userVectors: new Float32Array(8),
          itemVectors: new Float32Array(12),
          itemBiases: new Float32Array(3),
        };
        const [user, positive, negative] = [1, 2, 0];
        const objective = () => {
          const { userVectors: u, itemVectors: v, itemBiases: b } = point;
          let score = b[positive] - b[negative];
          let squares = b[positive] ** 2 + b[negative] ** 2;
          for (let c = 0; c < 4; c++) {
            score += u[4 * user + c] * (v[4 * positive + c] - v[4 * negative + c]);
            squares += u[4 * user + c] ** 2 + v[4 * positive + c] ** 2 + v[4 * negative + c] ** 2;
          }
          return -Math.log1p(Math.exp(-score)) - (config.regularization / 2) * squares;
        };
        addGradient(config, point, [user, positive, negative], zero);
        for (const name of ['userVectors', 'itemVectors', 'itemBiases'] as const) {
          point[name].forEach((value, k) => {
            const [low, high] = [Math.fround(value - 0.01), Math.fround(value + 0.01)];
            point[name][k] = high;
            const above = objective();
            point[name][k] = low;
            const below = objective();
            point[name][k] = value;
            expect(zero[name][k]).toBeCloseTo((above - below) / (high - low), 3);
          });
        }
      }),
    );
  });
});
