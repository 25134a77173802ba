import { describe, expect, test } from 'vitest';
import type { Ratings } from '../../core/histories/splits/ratings';
import { seededRandom } from '../../core/maths/random';
import { ratingBatches } from './batches';
import { type BiasedConfig, biasedDefaults } from './config';
import { predictRatings } from './model';
import { batchGradients, createBiasedReference } from './reference';
import { BIASED_ARRAYS, initialBiased, userRepresentations } from './state';

const [USERS, ITEMS] = [40, 30];

/** Two groups of users with opposite ratings of two groups of items. */
function world(seed: number, density = 0.6): Ratings {
  const random = seededRandom(seed);
  const pairs = Array.from({ length: USERS * ITEMS }, (_, pair) => pair).filter(
    () => random.next() < density,
  );
  const owners = Uint32Array.from(pairs, (pair) => Math.floor(pair / ITEMS));
  const rated = Uint32Array.from(pairs, (pair) => pair % ITEMS);
  return {
    users: Array.from({ length: USERS }, (_, user) => `u${user}`),
    items: Array.from({ length: ITEMS }, (_, item) => `i${item}`),
    owners,
    rated,
    values: Float32Array.from(pairs, (_, r) =>
      owners[r] % 2 === rated[r] % 2 ? 4 + random.integer(2) : 1 + random.integer(2),
    ),
  };
}

const config: BiasedConfig = {
  ...biasedDefaults,
  users: USERS,
  items: ITEMS,
  dim: 4,
  regularization: 0.05,
  learningRate: 0.05,
  biasLearningRate: 0.05,
  decay: 1,
  batches: 8,
  seed: 1,
};

async function trained(given: Ratings, of: BiasedConfig, sweeps: number) {
  const batches = ratingBatches(given, of);
  const trainer = createBiasedReference(of, batches, initialBiased(of, given));
  for (let sweep = 0; sweep < sweeps; sweep++) await trainer.sweep(async () => undefined);
  return { batches, learnt: await trainer.state() };
}

describe('factorization of ratings', () => {
  test('descends the gradient of its loss, for every kind of parameter', () => {
    // One batch, so that its gradient is that of the whole loss.
    const own = { ...config, batches: 1, regularization: 0.3, implicitRegularization: 0.2 };
    const ratings = world(5, 0.15);
    const batches = ratingBatches(ratings, own);
    const random = seededRandom(9);
    const point = initialBiased(own, ratings);
    for (const name of BIASED_ARRAYS)
      point[name].forEach((_, k) => {
        point[name][k] = 0.5 * random.normal();
      });
    const into = structuredClone(point);
    batchGradients(own, batches, 0, point, into);
    const loss = () => {
      const shown = userRepresentations(own, point, batches.itemsOfUser);
      let sum = 0;
      ratings.values.forEach((value, r) => {
        const [u, i] = [ratings.owners[r], ratings.rated[r]];
        let error = value - point.mean - point.userBiases[u] - point.itemBiases[i];
        let squares = 0;
        for (let c = 0; c < 4; c++) {
          error -= shown[4 * u + c] * point.itemVectors[4 * i + c];
          squares += point.userVectors[4 * u + c] ** 2 + point.itemVectors[4 * i + c] ** 2;
          sum += own.implicitRegularization * point.implicitVectors[4 * i + c] ** 2;
        }
        sum += error ** 2 + own.regularization * squares;
        sum += own.biasRegularization * (point.userBiases[u] ** 2 + point.itemBiases[i] ** 2);
      });
      return sum;
    };
    for (const name of BIASED_ARRAYS) {
      for (let draw = 0; draw < 6; draw++) {
        const k = random.integer(point[name].length);
        const value = point[name][k];
        const [low, high] = [Math.fround(value - 0.01), Math.fround(value + 0.01)];
        point[name][k] = high;
        const above = loss();
        point[name][k] = low;
        const below = loss();
        point[name][k] = value;
        expect(into[name][k]).toBeCloseTo(-(above - below) / (high - low) / 2, 1);
      }
    }
  });

  test('predicts who likes what, and falls back to biases for new users and items', async () => {
    const { batches, learnt } = await trained(world(3), config, 60);
    const users = Uint32Array.from({ length: USERS * ITEMS }, (_, pair) => Math.floor(pair / ITEMS));
    const items = users.map((_, pair) => pair % ITEMS);
    const found = predictRatings(config, learnt, batches.itemsOfUser, users, items);
    const right = found.filter((rating, r) => rating > 3 === (users[r] % 2 === items[r] % 2));
    expect(right.length / found.length).toBeGreaterThan(0.97);
    const [stranger, unseen, neither] = predictRatings(
      config,
      learnt,
      batches.itemsOfUser,
      [-1, 2, -1],
      [3, -1, -1],
    );
    expect(stranger).toBeCloseTo(learnt.mean + learnt.itemBiases[3], 5);
    expect(unseen).toBeCloseTo(learnt.mean + learnt.userBiases[2], 5);
    expect(neither).toBeCloseTo(learnt.mean, 5);
  });
});
