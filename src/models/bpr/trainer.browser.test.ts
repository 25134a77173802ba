import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../core/maths/random';
import { device, openTestDevice } from '../../gpu/device/test-device.fixture';
import {
  afterSweeps,
  expectNear,
  expectToStopAtANumberThatIsNone,
} from '../factorization/trainer-parity.fixture';
import { type BprConfig, bprDefaults } from './config';
import { createBprPlan } from './plan';
import { createBprReference } from './reference';
import { initialBpr } from './state';
import { batchesIn, triplesOf } from './triples';

openTestDevice();

function randomSequences(users: number, items: number, longest: number, seed: number): Int32Array[] {
  const random = seededRandom(seed, 3);
  return Array.from({ length: users }, () => {
    const length = random.integer(Math.min(longest, items) + 1);
    return random.shuffle(Int32Array.from({ length: items }, (_, item) => item)).slice(0, length);
  });
}

const configured = (given: Partial<BprConfig> & { items: number }): BprConfig => ({
  ...bprDefaults,
  candidates: 1,
  dim: 8,
  ...given,
});

const ARRAYS = ['userVectors', 'itemVectors', 'itemBiases'] as const;

describe('Bayesian personalized ranking on the GPU', () => {
  test('takes the same steps as the reference, for any shape', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          users: fc.constantFrom(1, 3, 70, 200),
          items: fc.constantFrom(2, 7, 65, 300),
          dim: fc.constantFrom(4, 8, 64),
          longest: fc.constantFrom(1, 5, 300),
          batch: fc.constantFrom(1, 33, 500, 100_000),
          positivesPerNegative: fc.constantFrom(1, 2, 4),
          seed: fc.nat(),
        }),
        async ({ users, items, dim, longest, batch, positivesPerNegative, seed }) => {
          const sequences = randomSequences(users, items, longest, seed);
          sequences[0] = Int32Array.of(items - 1);
          const total = sequences.reduce((sum, { length }) => sum + length, 0);
          // At most fifty steps a sweep.
          const most = Math.max(batch, Math.ceil(total / 50));
          const config = configured({ items, dim, seed, positivesPerNegative, batch: most });
          const triples = triplesOf(sequences, config);
          const initial = initialBpr(config, users);
          const plan = await createBprPlan(device, config, triples, initial);
          const found = await afterSweeps(plan, 2);
          const expected = await afterSweeps(createBprReference(config, triples, initial), 2);
          expectNear(found, expected, ARRAYS, 1e-9);
          expect(found.sweep).toBe(2);
        },
      ),
      { numRuns: 20 },
    );
  });

  test('finds the same hard negatives as the reference', async () => {
    // Few draws, because either of two candidates with nearly equal scores may be chosen.
    const config = configured({ items: 30, candidates: 5, positivesPerNegative: 2, batch: 40 });
    const sequences = randomSequences(20, 30, 10, 5);
    const triples = triplesOf(sequences, config);
    const initial = initialBpr(config, 20);
    const found = await afterSweeps(await createBprPlan(device, config, triples, initial), 2);
    const expected = await afterSweeps(createBprReference(config, triples, initial), 2);
    const even = await afterSweeps(createBprReference({ ...config, candidates: 1 }, triples, initial), 2);
    expectNear(found, expected, ARRAYS, 0);
    for (const name of ARRAYS) expect(even[name]).not.toEqual(expected[name]);
  });

  const config = configured({ items: 90, batch: 128, candidates: 3 });
  const sequences = randomSequences(150, 90, 20, 4);
  const triples = triplesOf(sequences, config);
  const start = initialBpr(config, sequences.length);

  test('gives the same bits for the same seed, and when continued from a saved state', async () => {
    const whole = await afterSweeps(await createBprPlan(device, config, triples, start), 4);
    expect(await afterSweeps(await createBprPlan(device, config, triples, start), 4)).toEqual(whole);
    const half = await afterSweeps(await createBprPlan(device, config, triples, start), 2);
    expect(half.userVectors).not.toEqual(whole.userVectors);
    expect(await afterSweeps(await createBprPlan(device, config, triples, half), 2)).toEqual(whole);
  });

  test('costs three dispatches a step, many steps a submission, and creates and uploads nothing', async () => {
    const trainer = await createBprPlan(device, config, triples, start);
    // The first steps measure the cost of a step.
    for (let i = 0; i < 2; i++) await trainer.sweep(async () => undefined);
    trainer.counters.mark();
    await trainer.sweep(async () => undefined);
    const steps = batchesIn(triples);
    expect(steps).toBeGreaterThan(5);
    const { submissions, ...counts } = trainer.counters.sinceMark();
    expect(submissions).toBeLessThan(steps);
    expect(counts).toEqual({
      dispatches: 3 * steps,
      passes: steps,
      bytesUploaded: 0,
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
      // The first step still has finite scores; what it wrote does not.
      await expectToStopAtANumberThatIsNone(
        kind === 'plan'
          ? await createBprPlan(device, wild, triples, start)
          : createBprReference(wild, triples, start),
      );
    },
  );
});
