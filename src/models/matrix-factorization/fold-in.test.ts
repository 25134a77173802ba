import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../core/maths/random';
import { factorizationDefaults } from './config';
import { contributions, foldIn, foldInWithout, sharedGram } from './fold-in';

const config = { ...factorizationDefaults, items: 12, dim: 4 };
const vectors = (seed: number): Float32Array => {
  const random = seededRandom(seed);
  return Float32Array.from({ length: config.items * config.dim }, () => random.normal());
};
const history = fc.uniqueArray(fc.integer({ min: 0, max: config.items - 1 }), { minLength: 1, maxLength: 8 });
const dot = (u: Float64Array, v: Float32Array, item: number) =>
  u.reduce((sum, x, k) => sum + x * v[item * config.dim + k], 0);

describe('folding in a shopper', () => {
  test('finds the minimum: the gradient of the loss there is zero', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 1000 }), (items, seed) => {
        const v = vectors(seed);
        const { vector } = foldIn(config, v, sharedGram(config, v), items);
        const weight = config.regularization * (items.length + config.unobservedWeight * config.items);
        for (let k = 0; k < config.dim; k++) {
          let gradient = weight * vector[k];
          for (let i = 0; i < config.items; i++)
            gradient += config.unobservedWeight * dot(vector, v, i) * v[i * config.dim + k];
          for (const i of items) gradient -= (1 - dot(vector, v, i)) * v[i * config.dim + k];
          expect(Math.abs(gradient)).toBeLessThan(1e-9);
        }
      }),
    );
  });

  test('gives a known user the vector that alternating least squares converges to, and so the same ranking', () => {
    const random = seededRandom(6);
    // Two groups of users, each user with six items of their group.
    const users = Array.from({ length: 20 }, (_, user) =>
      random.shuffle(Int32Array.from({ length: 6 }, (_, i) => 2 * i + (user % 2))).slice(0, 4),
    );
    const ofItem = Array.from({ length: config.items }, (_, item) =>
      users.flatMap((items, user) => (items.includes(item) ? [user] : [])),
    );
    // Both sides are the same kind of problem; all rows of each are solved in turn.
    const side = (lists: readonly ArrayLike<number>[], other: Float32Array, of: typeof config) => {
      const gram = sharedGram(of, other);
      return Float32Array.from(lists.flatMap((list) => Array.from(foldIn(of, other, gram, list).vector)));
    };
    let v = vectors(3);
    let u = new Float32Array();
    for (let sweep = 0; sweep < 200; sweep++) {
      u = side(users, v, config);
      v = side(ofItem, u, { ...config, items: users.length });
    }
    const gram = sharedGram(config, v);
    users.forEach((items, user) => {
      const known = Float64Array.from(u.subarray(4 * user, 4 * user + 4));
      const { vector } = foldIn(config, v, gram, items);
      const scores = (of: Float64Array) =>
        Array.from({ length: config.items }, (_, item) => dot(of, v, item));
      scores(known).forEach((score, item) => {
        expect(scores(vector)[item]).toBeCloseTo(score, 3);
      });
    });
  });

  test('splits every score over the history without remainder', () => {
    fc.assert(
      fc.property(
        history,
        fc.integer({ min: 0, max: config.items - 1 }),
        fc.integer({ min: 1, max: 1000 }),
        (items, candidate, seed) => {
          const v = vectors(seed);
          const folded = foldIn(config, v, sharedGram(config, v), items);
          const parts = contributions(config, v, folded, items, candidate);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(dot(folded.vector, v, candidate), 9);
        },
      ),
    );
  });

  test('leaves one item out exactly as if the history did not have it', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 1000 }), (items, seed) => {
        const v = vectors(seed);
        const gram = sharedGram(config, v);
        foldInWithout(config, v, gram, items).forEach((vector, i) => {
          const anew = foldIn(
            config,
            v,
            gram,
            items.filter((_, k) => k !== i),
          ).vector;
          vector.forEach((value, k) => {
            expect(value).toBeCloseTo(anew[k], 8);
          });
        });
      }),
    );
  });

  test('reports vectors that are not finite', () => {
    const broken = vectors(1).fill(Number.NaN);
    expect(() => foldIn(config, broken, sharedGram(config, broken), [0])).toThrow('not finite');
  });
});
