import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ratings } from '../../core/histories/splits/ratings';
import { seededRandom } from '../../core/maths/random';
import { device, openTestDevice } from '../../gpu/device/test-device.fixture';
import {
  afterSweeps,
  expectNear,
  expectToStopAtANumberThatIsNone,
} from '../factorization/trainer-parity.fixture';
import { ratingBatches } from './batches';
import { type BiasedConfig, biasedDefaults } from './config';
import { createBiasedPlan } from './plan';
import { createBiasedReference } from './reference';
import { BIASED_ARRAYS, initialBiased } from './state';

openTestDevice();

/** Rounding of a rating of 5 in 32 bits, the precision where residuals cancel out. */
const ROUNDING = 5 * 2 ** -23;

/** Each pair with a probability; the last user and the last item may have no rating. */
function randomRatings(users: number, items: number, density: number, seed: number): Ratings {
  const random = seededRandom(seed, 3);
  const pairs = Array.from({ length: users * items }, (_, pair) => pair).filter(
    (pair) => pair === 0 || random.next() < density,
  );
  return {
    users: Array.from({ length: users }, (_, user) => `u${user}`),
    items: Array.from({ length: items }, (_, item) => `i${item}`),
    owners: Uint32Array.from(pairs, (pair) => Math.floor(pair / items)),
    rated: Uint32Array.from(pairs, (pair) => pair % items),
    values: Float32Array.from(pairs, () => 1 + random.integer(5)),
  };
}

describe('the factorization of ratings on the GPU', () => {
  test('takes the same steps as the reference, for any shape', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          users: fc.constantFrom(1, 3, 70),
          items: fc.constantFrom(1, 7, 65),
          dim: fc.constantFrom(4, 8, 64),
          density: fc.constantFrom(0, 0.1, 0.6),
          batches: fc.constantFrom(0, 1, 7),
          implicit: fc.boolean(),
          seed: fc.nat(),
        }),
        async ({ density, ...shape }) => {
          const config: BiasedConfig = { ...biasedDefaults, ...shape };
          const given = randomRatings(shape.users, shape.items, density, shape.seed);
          const batches = ratingBatches(given, config);
          const initial = initialBiased(config, given);
          const found = await afterSweeps(await createBiasedPlan(device, config, batches, initial), 3);
          const expected = await afterSweeps(createBiasedReference(config, batches, initial), 3);
          expectNear(found, expected, BIASED_ARRAYS, ROUNDING);
          expect(found.sweep).toBe(3);
        },
      ),
      { numRuns: 15 },
    );
  });

  const config: BiasedConfig = { ...biasedDefaults, users: 60, items: 40, dim: 8, seed: 1 };
  const ratings = randomRatings(60, 40, 0.3, 2);
  const batches = ratingBatches(ratings, { ...config, batches: 6 });
  const start = initialBiased(config, ratings);

  test('gives the same bits for the same seed, and when continued from a saved state', async () => {
    const whole = await afterSweeps(await createBiasedPlan(device, config, batches, start), 4);
    const half = await afterSweeps(await createBiasedPlan(device, config, batches, start), 2);
    expect(half.itemVectors).not.toEqual(whole.itemVectors);
    expect(await afterSweeps(await createBiasedPlan(device, config, batches, half), 2)).toEqual(whole);
  });

  test('costs three dispatches a step, and creates nothing', async () => {
    const trainer = await createBiasedPlan(device, config, batches, start);
    trainer.counters.mark();
    await trainer.sweep(async () => undefined);
    const { submissions, ...counts } = trainer.counters.sinceMark();
    expect(submissions).toBeGreaterThan(0);
    expect(counts).toEqual({
      dispatches: 3 * 6,
      passes: 6,
      bytesUploaded: 48,
      bytesRead: 16 * submissions,
      buffersCreated: 0,
      bindGroupsCreated: 0,
      pipelinesCreated: 0,
    });
    trainer.dispose();
  });

  test.each(['plan', 'reference'] as const)(
    'stops at the step where a number is no longer finite (%s)',
    async (kind) => {
      const wild = { ...config, learningRate: 1e30 };
      await expectToStopAtANumberThatIsNone(
        kind === 'plan'
          ? await createBiasedPlan(device, wild, batches, start)
          : createBiasedReference(wild, batches, start),
      );
    },
  );
});
