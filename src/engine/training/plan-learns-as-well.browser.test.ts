import { describe, expect, test } from 'vitest';
import { constantRate } from '../../core/training/learning-rate';
import { ringWorld } from '../../core/training/ring-world.fixture';
import { type Backend, openBackend } from '../../gpu/device/backend';
import { createPopularity } from '../../models/popularity/popularity';
import { type SasrecConfig, sasrecDefaults } from '../../models/sasrec/config';
import { sasrec } from '../../models/sasrec/model';
import { noAverage } from '../../models/weight-average';
import { evaluateHeldOut } from '../held-out-accuracy';
import { turn } from '../pace';
import { nextItemBatches } from './batches';
import { freshRun, trainSequence } from './train-sequence';

/** Users who walk a ring of 40 items; the last step of each is held out. */
const ITEMS = 40;
const { sequences } = ringWorld(120, ITEMS, 7);
const training = sequences.map((sequence) => sequence.subarray(0, -1));
const heldOut = sequences.map((sequence, user) => ({
  history: training[user],
  targets: sequence.subarray(-1),
}));
const SEEDS = [1, 2, 3, 4, 5];
/** Differences of NDCG@10 up to this are negligible. */
const NEGLIGIBLE = 0.005;
const pace = { next: turn };

const configOf = (seed: number): SasrecConfig => ({
  ...sasrecDefaults,
  items: ITEMS,
  dim: 16,
  blocks: 1,
  maxLength: 8,
  dropout: 0.2,
  learningRate: 0.01,
  seed,
});

/** Held-out NDCG@10 after training. */
async function learn(backend: Backend, seed: number) {
  const config = configOf(seed);
  let implementation: 'reference' | 'plan' | undefined;
  const { run } = await trainSequence(
    {
      config,
      batches: (random) => nextItemBatches(training, config.maxLength, 16, random),
      epochs: 5,
      patience: 5,
      schedule: constantRate(5),
      averaging: noAverage,
      heldOut,
    },
    freshRun(config, sasrec.initial(config)),
    {
      pace,
      timeUp: () => false,
      saveDue: () => false,
      save: async () => undefined,
      onBest: async () => undefined,
      onProgress: () => undefined,
      createTrainer: async (state) => {
        const trainer = await sasrec.createTrainer(backend, config, state);
        implementation = trainer.implementation;
        return trainer;
      },
      createScorer: (parameters) => sasrec.createScorer(backend, config, parameters),
    },
  );
  return { implementation, ndcg: run.validations[run.validations.length - 1].ndcg };
}

describe('the plan on webgpu and the reference on wasm', () => {
  test('learn equally well: over 5 seeds their held-out NDCG differs by no more than noise', async () => {
    const popularity = (await evaluateHeldOut(createPopularity(training, ITEMS), heldOut, pace)).ndcg;
    const differences: number[] = [];
    for (const seed of SEEDS) {
      const plan = await learn(await openBackend('webgpu'), seed);
      const reference = await learn(await openBackend('wasm'), seed);
      expect([plan.implementation, reference.implementation]).toEqual(['plan', 'reference']);
      // Both must beat popularity: two untrained models would agree, too.
      expect(Math.min(plan.ndcg, reference.ndcg)).toBeGreaterThan(3 * popularity);
      differences.push(plan.ndcg - reference.ndcg);
    }
    const mean = differences.reduce((sum, d) => sum + d, 0) / SEEDS.length;
    const variance = differences.reduce((sum, d) => sum + (d - mean) ** 2, 0) / (SEEDS.length - 1);
    const standardError = Math.sqrt(variance / SEEDS.length);
    console.log(
      `NDCG@10, plan less reference, by seed: ${differences.map((d) => d.toFixed(4)).join(', ')}; popularity ${popularity.toFixed(3)}`,
    );
    expect(Math.abs(mean)).toBeLessThanOrEqual(2 * standardError + NEGLIGIBLE);
    // No single seed is an outlier.
    for (const difference of differences) expect(Math.abs(difference)).toBeLessThan(0.1);
  });
});
