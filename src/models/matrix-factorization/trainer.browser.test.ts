import { afterAll, describe, expect, test } from 'vitest';
import { seededRandom } from '../../core/maths/random';
import { BACKENDS, type BackendName } from '../../core/recommendation/recommendation';
import { openBackend } from '../../gpu/device/backend';
import * as tf from '../../gpu/device/tf';
import type { FactorizationTrainer } from '../factorization/trainer';
import { expectNear } from '../factorization/trainer-parity.fixture';
import { type FactorizationConfig, factorizationDefaults, rowRegularization } from './config';
import { ials } from './model';
import { createFactorizationReference } from './reference';
import { type FactorizationState, initialFactorization } from './state';
import { createFactorizationTrainer, usersByItem } from './trainer';

/** Two cliques of items that never mix. */
const sequences = Array.from({ length: 30 }, (_, user) => {
  const random = seededRandom(user, 5);
  const items = new Set<number>();
  while (items.size < 5) items.add((user % 2) * 10 + random.integer(10));
  return Int32Array.from(items);
});
const config: FactorizationConfig = { ...factorizationDefaults, items: 20, dim: 8, conjugateSteps: 8 };

/** The objective of the paper, in plain arithmetic. */
function objective({ userVectors, itemVectors }: FactorizationState): number {
  const { dim, items, unobservedWeight } = config;
  const norm = (vectors: Float32Array, row: number) => {
    let sum = 0;
    for (let k = 0; k < dim; k++) sum += vectors[row * dim + k] ** 2;
    return sum;
  };
  const counts = new Float64Array(items);
  let loss = 0;
  sequences.forEach((sequence, user) => {
    for (let item = 0; item < items; item++) {
      let score = 0;
      for (let k = 0; k < dim; k++) score += userVectors[user * dim + k] * itemVectors[item * dim + k];
      loss += unobservedWeight * score ** 2;
      if (sequence.includes(item)) {
        loss += (1 - score) ** 2;
        counts[item]++;
      }
    }
    loss += rowRegularization(config, sequence.length, items) * norm(userVectors, user);
  });
  for (let item = 0; item < items; item++) {
    loss += rowRegularization(config, counts[item], sequences.length) * norm(itemVectors, item);
  }
  return loss;
}

async function run(
  trainer: FactorizationTrainer<FactorizationState>,
  sweeps: number,
): Promise<FactorizationState[]> {
  const states = [initialFactorization(config, sequences.length)];
  for (let i = 0; i < sweeps; i++) {
    await trainer.sweep(async () => undefined);
    states.push(await trainer.state());
  }
  trainer.dispose();
  return states;
}

async function train(name: BackendName, sweeps: number): Promise<FactorizationState[]> {
  const initial = initialFactorization(config, sequences.length);
  return run(await createFactorizationTrainer(await openBackend(name), config, sequences, initial), sweeps);
}

describe('matrix factorization by weighted least squares', () => {
  test.each(BACKENDS)(
    'never raises its objective, and keeps cliques of items together, on %s',
    async (name) => {
      const states = await train(name, 8);
      const losses = states.map(objective);
      losses.slice(1).forEach((loss, i) => {
        expect(loss).toBeLessThanOrEqual(losses[i] * (1 + 1e-5));
      });
      const scorer = ials.createScorer(await openBackend(name), config, states[8]);
      const [scores] = await scorer.score([[0, 1, 2]]);
      const mean = (part: Float32Array) =>
        part.reduce((sum, score) => sum + Math.abs(score), 0) / part.length;
      scorer.dispose();
      expect(mean(scores.slice(3, 10))).toBeGreaterThan(4 * mean(scores.slice(10)));
    },
  );

  test('gives the same result from GPU kernels and tfjs operations', async () => {
    // Few steps, because once the residual is only rounding, even two tfjs backends differ.
    const short = { ...config, conjugateSteps: 3 };
    const initial = initialFactorization(short, sequences.length);
    const plan = await createFactorizationTrainer(await openBackend('webgpu'), short, sequences, initial);
    const [, found] = await run(plan, 1);
    await openBackend('cpu');
    const byItem = usersByItem(sequences, short.items);
    const [, expected] = await run(createFactorizationReference(short, sequences, byItem, initial), 1);
    expectNear(found, expected, ['userVectors', 'itemVectors'], 0);
  });

  test('solves on the GPU with empty and full rows, and rows split over many submissions', async () => {
    const backend = await openBackend('webgpu');
    const many = Array.from({ length: 3000 }, (_, user) => {
      if (user === 0) return new Int32Array();
      if (user === 1) return Int32Array.from({ length: config.items }, (_, item) => item);
      return sequences[user % sequences.length];
    });
    const wide = { ...config, dim: 64 };
    const solve = async (visible: boolean) => {
      const initial = initialFactorization(wide, many.length);
      const trainer = await createFactorizationTrainer(
        { ...backend, visibility: { visible } },
        wide,
        many,
        initial,
      );
      expect(trainer.implementation).toBe('plan');
      const parts: number[] = [];
      await trainer.sweep(async (done, of) => {
        parts.push(done / of);
      });
      const state = await trainer.state();
      trainer.dispose();
      return { parts, state };
    };
    const { parts, state } = await solve(true);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    expect(parts.at(-1)).toBe(1);
    const { userVectors, itemVectors } = state;
    expect([...userVectors, ...itemVectors].every(Number.isFinite)).toBe(true);
    expect(Math.max(...userVectors.subarray(0, 64).map(Math.abs))).toBeLessThan(1e-3);
    // The cut into submissions does not change the result.
    expect((await solve(false)).state).toEqual(state);
  });

  test('gives the same model for the same seed', async () => {
    const [first, second] = [await train('webgpu', 2), await train('webgpu', 2)];
    expect(first[2].itemVectors).toEqual(second[2].itemVectors);
  });
});

afterAll(() => expect(tf.memory().numTensors).toBe(0));
