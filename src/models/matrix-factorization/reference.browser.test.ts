import { afterAll, describe, expect, test } from 'vitest';
import { seededRandom } from '../../core/random';
import { BACKENDS } from '../../core/recommendation';
import { openBackend } from '../../gpu/backend';
import * as tf from '../../gpu/tf';
import { type FactorizationConfig, factorizationDefaults, rowRegularization } from './config';
import {
  createFactorization,
  createFactorizationScorer,
  type FactorizationState,
  initialFactorization,
} from './reference';

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

async function train(sweeps: number): Promise<FactorizationState[]> {
  const states = [initialFactorization(config, sequences.length)];
  const trainer = createFactorization(config, sequences, states[0]);
  for (let i = 0; i < sweeps; i++) {
    await trainer.sweep(async () => undefined);
    states.push(await trainer.state());
  }
  trainer.dispose();
  return states;
}

describe('matrix factorization by weighted least squares', () => {
  test.each(BACKENDS)(
    'never raises its objective, and keeps cliques of items together, on %s',
    async (name) => {
      await openBackend(name);
      const states = await train(8);
      const losses = states.map(objective);
      losses.slice(1).forEach((loss, i) => {
        expect(loss).toBeLessThanOrEqual(losses[i] * (1 + 1e-5));
      });
      const scorer = createFactorizationScorer(config, states[8].itemVectors);
      const [scores] = await scorer.score([[0, 1, 2]]);
      const mean = (part: Float32Array) =>
        part.reduce((sum, score) => sum + Math.abs(score), 0) / part.length;
      scorer.dispose();
      expect(mean(scores.slice(3, 10))).toBeGreaterThan(4 * mean(scores.slice(10)));
    },
  );

  test('gives the same model for the same seed', async () => {
    await openBackend('webgpu');
    const [first, second] = [await train(2), await train(2)];
    expect(first[2].itemVectors).toEqual(second[2].itemVectors);
  });
});

afterAll(() => expect(tf.memory().numTensors).toBe(0));
