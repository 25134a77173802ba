import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '../../core/random';
import type { SequenceBatch } from '../../core/sequence-batch';
import { openBackend } from '../../gpu/backend';
import { acquireDevice } from '../../gpu/device';
import * as tf from '../../gpu/tf';
import { freshState, type ParameterSet } from '../parameters';
import { type SasrecConfig, sasrecDefaults } from './config';
import { initialSasrecParameters } from './parameters';
import { createSasrecPlan, type SasrecPlan } from './plan';
import { lossAndGradients } from './reference-trainer';

let device: GPUDevice;
const complaints: string[] = [];

beforeAll(async () => {
  await openBackend('cpu');
  ({ device } = await acquireDevice());
  device.addEventListener('uncapturederror', ({ error }) => complaints.push(error.message));
});

afterAll(() => {
  device.destroy();
  expect(complaints).toEqual([]);
});

const base: SasrecConfig = {
  ...sasrecDefaults,
  items: 23,
  dim: 16,
  heads: 1,
  blocks: 1,
  maxLength: 12,
  seed: 7,
};

/** Rows of the given lengths, each item followed by another of the catalogue; every `gap`-th target is left out. */
function batchOf(lengths: readonly number[], length: number, items: number, gap = 0): SequenceBatch {
  const random = seededRandom(11, items);
  const inputs = new Int32Array(lengths.length * length);
  const targets = new Int32Array(lengths.length * length);
  lengths.forEach((events, row) => {
    let next = random.integer(items) + 1;
    for (let i = length - events; i < length; i++) {
      inputs[row * length + i] = next;
      next = random.integer(items) + 1;
      targets[row * length + i] = gap > 0 && i % gap === 0 ? 0 : next;
    }
  });
  return { rows: lengths.length, length, inputs, targets };
}

/** Parameters away from their symmetric start, so that no gradient is zero by chance. */
function roughParameters(config: SasrecConfig): ParameterSet {
  return initialSasrecParameters(config).map(({ name, shape, values }, i) => {
    const random = seededRandom(config.seed, 1000 + i);
    return { name, shape, values: values.map((value) => value + 0.1 * random.normal()) };
  });
}

function oracle(parameters: ParameterSet, config: SasrecConfig, batch: SequenceBatch, step: number) {
  const variables = parameters.map(({ shape, values }) =>
    tf.tidy(() => tf.variable(tf.tensor(values, [...shape]))),
  );
  const { loss, gradients } = lossAndGradients(variables, config, batch, step);
  const result = {
    loss: loss.dataSync()[0],
    gradients: gradients.map((gradient) => Float32Array.from(gradient.dataSync())),
  };
  tf.dispose([loss, ...gradients, ...variables]);
  return result;
}

/** Largest difference, relative to the largest number of `expected`. */
function worst(found: ArrayLike<number>, expected: ArrayLike<number>): number {
  let largest = 1e-9;
  let difference = 0;
  for (let i = 0; i < expected.length; i++) {
    largest = Math.max(largest, Math.abs(expected[i]));
    const here = Math.abs(found[i] - expected[i]);
    difference = Number.isNaN(here) ? Number.POSITIVE_INFINITY : Math.max(difference, here);
  }
  return difference / largest;
}

async function withPlan<T>(
  config: SasrecConfig,
  parameters: ParameterSet,
  use: (plan: SasrecPlan) => Promise<T>,
) {
  const plan = await createSasrecPlan(device, config, freshState(parameters));
  try {
    return await use(plan);
  } finally {
    plan.dispose();
  }
}

const shapes: { name: string; config: Partial<SasrecConfig>; batch: SequenceBatch }[] = [
  { name: 'one event', config: {}, batch: batchOf([1], 12, 23) },
  { name: 'batches of length 1', config: {}, batch: batchOf([1, 1, 1], 1, 23) },
  { name: 'full rows', config: { heads: 2 }, batch: batchOf([12, 12, 12], 12, 23) },
  {
    name: 'mostly padding, one row of nothing else',
    config: { blocks: 2 },
    batch: batchOf([2, 0, 1, 5], 12, 23),
  },
  {
    name: 'positions without a target',
    config: { blocks: 2, heads: 4 },
    batch: batchOf([7, 12, 3], 12, 23, 3),
  },
  { name: 'a catalogue of one item', config: { items: 1 }, batch: batchOf([4, 9], 12, 1) },
  { name: 'a catalogue of seven items', config: { items: 7, blocks: 2 }, batch: batchOf([4, 9], 12, 7) },
  { name: 'a catalogue of 1,003 items', config: { items: 1003 }, batch: batchOf([4, 9, 1], 12, 1003) },
  { name: 'one item over and over', config: { blocks: 3 }, batch: repeated(5, 12) },
  {
    name: 'width 64, two heads, two blocks, rows of 20',
    config: { items: 101, dim: 64, heads: 2, blocks: 2, maxLength: 20 },
    batch: batchOf([20, 3, 11, 20], 20, 101),
  },
  { name: 'an odd width', config: { dim: 20, blocks: 2 }, batch: batchOf([5, 12], 12, 23) },
];

function repeated(item: number, length: number): SequenceBatch {
  const row = new Int32Array(2 * length).fill(item);
  return { rows: 2, length, inputs: row, targets: row };
}

for (const logits of ['cosine', 'dot'] as const) {
  for (const dropout of [0, 0.3]) {
    describe(`SASRec's plan, ${logits} logits, dropout ${dropout}`, () => {
      test.each(shapes)(
        'has the loss and every gradient of the reference: $name',
        async ({ config, batch }) => {
          const settings: SasrecConfig = { ...base, ...config, logits, dropout };
          const parameters = roughParameters(settings);
          const expected = oracle(parameters, settings, batch, 0);
          await withPlan(settings, parameters, async (plan) => {
            await plan.step(batch, 0);
            const gradients = await plan.gradients();
            expect(Math.abs((await plan.readLoss()) - expected.loss)).toBeLessThanOrEqual(
              1e-4 * expected.loss + 1e-6,
            );
            // One gradient may vanish by symmetry (a bias of keys moves all scores alike): then it is rounding in both.
            const scale = Math.max(
              ...expected.gradients.map((gradient) => Math.max(...gradient.map(Math.abs))),
            );
            gradients.forEach(({ name, values }, i) => {
              const largest = Math.max(...expected.gradients[i].map(Math.abs));
              const error = worst(values, expected.gradients[i]) * Math.max(largest, 1e-9);
              expect(error, name).toBeLessThanOrEqual(1e-4 * largest + 2e-7 * Math.max(scale, 1));
            });
          });
        },
      );
    });
  }
}
