import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SequenceBatch } from '../../core/training/sequence-batch';
import { device, openTestDevice } from '../../gpu/device/test-device.fixture';
import { tiles } from '../../gpu/kernels/products/tile';
import { freshState } from '../parameters';
import { expectCheapSteps, expectSameBits } from '../sequence/plan/plan-contract.fixture';
import { createPlanTrainer } from '../sequence/plan/plan-trainer';
import type { SavedOutput } from '../sequence/plan/record-loss';
import {
  batchOf,
  expectFiniteDifferences,
  expectParity,
  type ParityCase,
  roughParameters,
} from '../sequence/reference/reference-parity.fixture';
import { type LstmConfig, lstmDefaults } from './config';
import { initialLstmParameters } from './parameters';
import { lstmRecipe } from './recipe';
import { lstmReference } from './reference';

openTestDevice();

const lstm: ParityCase<LstmConfig, SavedOutput> = {
  recipe: lstmRecipe,
  reference: lstmReference,
  initial: initialLstmParameters,
};

const base: LstmConfig = { ...lstmDefaults, items: 23, dim: 16, maxLength: 12, dropout: 0.3, seed: 7 };

/**
 * Both variants of the recurrence with the matrix products of a software adapter; those of a GPU
 * compile slowly here and have their own tests.
 */
const variants = [
  { variant: 'an invocation that walks its rows alone', tile: tiles.softwareQuads },
  { variant: 'a workgroup that walks a row', tile: { ...tiles.softwareQuads, barriers: true } },
];

function repeated(item: number, length: number): SequenceBatch {
  const row = new Int32Array(2 * length).fill(item);
  return { rows: 2, length, inputs: row, targets: row };
}

const shapes: { name: string; config: Partial<LstmConfig>; batch: SequenceBatch }[] = [
  { name: 'one event', config: {}, batch: batchOf([1], 12, 23) },
  { name: 'full rows', config: {}, batch: batchOf([12, 12, 12], 12, 23) },
  {
    name: 'mostly padding, one row of nothing else, two layers',
    config: { layers: 2 },
    batch: batchOf([2, 0, 1, 5], 12, 23),
  },
  { name: 'positions without a target', config: {}, batch: batchOf([7, 12, 3], 12, 23, 3) },
  { name: 'a catalogue of one item', config: { items: 1 }, batch: batchOf([4, 9], 12, 1) },
  { name: 'one item over and over', config: { layers: 3 }, batch: repeated(5, 12) },
  { name: 'an odd width', config: { dim: 20 }, batch: batchOf([5, 12], 12, 23) },
  {
    name: 'dot logits without dropout',
    config: { logits: 'dot', dropout: 0 },
    batch: batchOf([5, 12], 12, 23),
  },
  {
    name: 'sampled negatives',
    config: { loss: 'gbce', negatives: 9 },
    batch: batchOf([5, 12], 12, 23),
  },
  {
    name: 'more rows than a workgroup has',
    config: {},
    batch: batchOf([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8], 12, 23),
  },
  { name: 'more units than invocations', config: { dim: 100 }, batch: batchOf([5, 3], 6, 23) },
];

describe.each(variants)("an LSTM's plan by $variant", ({ tile }) => {
  test.each(shapes)('has the loss and every gradient of the reference: $name', ({ config, batch }) =>
    expectParity(device, lstm, { ...base, ...config }, batch, { tile }),
  );

  test('agrees on rows of any length', async () => {
    const lengths = fc
      .array(fc.nat(12), { minLength: 1, maxLength: 9 })
      .filter((all) => all.some((n) => n > 0));
    await fc.assert(
      fc.asyncProperty(lengths, fc.integer({ min: 0, max: 4 }), async (all, gap) => {
        const batch = batchOf(all, 12, 23, gap);
        fc.pre(batch.targets.some((target) => target > 0));
        await expectParity(device, lstm, { ...base, layers: 2 }, batch, { tile });
      }),
      { numRuns: 6, seed: 5 },
    );
  });

  test('has the gradients of its own loss, by central differences', () =>
    expectFiniteDifferences(device, lstm, { ...base, layers: 2 }, batchOf([7, 12, 1], 12, 23), {
      tile,
    }));
});

describe("an LSTM's plan in training", () => {
  const batches = [batchOf([3, 12, 0, 7], 12, 23), batchOf([12, 1, 5, 5], 12, 23), batchOf([9], 12, 23)];
  const rough = freshState(roughParameters(initialLstmParameters(base), base.seed));

  test('gives the same bits twice, and when continued from a saved state', async () => {
    await expectSameBits(device, lstm, base, batches);
  });

  test('learns a cycle of items', async () => {
    const items = 7;
    const inputs = Int32Array.from({ length: 4 * 12 }, (_, i) => (i % items) + 1);
    const batch = { rows: 4, length: 12, inputs, targets: inputs.map((token) => (token % items) + 1) };
    const config = { ...base, items, dropout: 0.1 };
    const plan = await createPlanTrainer(
      device,
      lstmRecipe,
      config,
      freshState(initialLstmParameters(config)),
    );
    for (let i = 0; i < 60; i++) await plan.step(batch, 0.01);
    await plan.readLoss();
    for (let i = 0; i < 5; i++) await plan.step(batch, 0.01);
    expect(await plan.readLoss()).toBeLessThan(0.1);
    plan.dispose();
  });

  test('takes a step of the usual size in one pass of at most 20 dispatches, and creates nothing', async () => {
    const batch = batchOf(new Array(32).fill(50), 50, 1000);
    const most = { dispatches: 20, bytes: 40e6 };
    await expectCheapSteps(device, lstm, { ...lstmDefaults, items: 1000 }, batch, most);
  });

  test.each([
    { what: 'a width that is no multiple of 4', change: { dim: 18 }, message: 'got 18' },
    { what: 'a width past what a workgroup holds', change: { dim: 516 }, message: 'got 516' },
    { what: "another model's state", change: { items: 24 }, message: '"itemEmbedding" has shape [23, 16]' },
  ] as const)('refuses $what', async ({ change, message }) => {
    await expect(createPlanTrainer(device, lstmRecipe, { ...base, ...change }, rough)).rejects.toThrow(
      message,
    );
  });
});
