import { describe, expect, test } from 'vitest';
import { openBackend } from '../../gpu/device/backend';
import type { ParameterSet } from '../../models/parameters';
import { pruned } from '../../models/pruning';
import { sparsityOf } from '../../models/pruning.fixture';
import { type SasrecConfig, sasrecDefaults } from '../../models/sasrec/config';
import { sasrec } from '../../models/sasrec/model';
import { aroundSteps } from '../../models/sequence/trainer';
import { type Pruning, pruneSequence } from './prune-sequence';
import { ringJob, undisturbed } from './ring-training.fixture';
import type { SequenceHooks } from './train-sequence';

const config: SasrecConfig = {
  ...sasrecDefaults,
  items: 60,
  dim: 8,
  maxLength: 6,
  dropout: 0.1,
  seed: 5,
  weightDecay: 0.01,
  keepZeros: true,
};
const job = ringJob(config, 30);
const before = sasrec.initial(config);

interface Pruned {
  readonly parameters: ParameterSet;
  /** Share of zeros after every step. */
  readonly sparsities: number[];
}

async function pruneOn(name: 'webgpu' | 'wasm', pruning: Pruning): Promise<Pruned> {
  const backend = await openBackend(name);
  const sparsities: number[] = [];
  const hooks: SequenceHooks<SasrecConfig> = {
    ...undisturbed(backend, config),
    async createTrainer(state) {
      const trainer = await sasrec.createTrainer(backend, config, state);
      return aroundSteps(trainer, async (step) => {
        await step();
        sparsities.push(sparsityOf((await trainer.state()).parameters));
      });
    },
  };
  return { parameters: await pruneSequence(job, before, pruning, hooks), sparsities };
}

const once: Pruning = { sparsity: 0.6, scope: 'tensor', rampEpochs: 0, epochs: 1 };

describe('a pruned model that is trained on', () => {
  test('keeps its zeros in every step, trains the rest, and gives the same on either backend', async () => {
    const start = pruned(before, once.sparsity, once.scope);
    const [plan, reference] = [await pruneOn('webgpu', once), await pruneOn('wasm', once)];
    for (const { parameters, sparsities } of [plan, reference]) {
      expect(sparsities.length).toBeGreaterThan(2);
      expect(new Set(sparsities)).toEqual(new Set([sparsityOf(start)]));
      parameters.forEach(({ values, shape }, i) => {
        if (shape.length < 2) return;
        const zeros = start[i].values.map((value) => (value === 0 ? 1 : 0));
        expect(values.map((value) => (value === 0 ? 1 : 0))).toEqual(zeros);
        expect(values).not.toEqual(start[i].values);
      });
    }
    plan.parameters.forEach(({ values }, i) => {
      const other = reference.parameters[i].values;
      expect(Math.max(...values.map((value, j) => Math.abs(value - other[j])))).toBeLessThan(1e-3);
    });
  });

  test('is pruned gradually from epoch to epoch on request', async () => {
    const { parameters, sparsities } = await pruneOn('wasm', { ...once, rampEpochs: 3, scope: 'global' });
    const levels = [...new Set(sparsities)];
    expect(levels).toHaveLength(3);
    expect(levels).toEqual([...levels].sort((a, b) => a - b));
    expect(sparsityOf(parameters)).toBe(levels[2]);
    expect(levels[2]).toBeCloseTo(0.6, 2);
  });

  test('is only pruned where there are no epochs', async () => {
    const { parameters, sparsities } = await pruneOn('wasm', { ...once, epochs: 0 });
    expect(sparsities).toEqual([]);
    expect(parameters).toEqual(pruned(before, once.sparsity, once.scope));
  });
});
