import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SequenceBatch } from '../../core/training/sequence-batch';
import { device, openTestDevice } from '../../gpu/device/test-device.fixture';
import { tiles } from '../../gpu/kernels/products/tile';
import { freshState, type ParameterSet } from '../parameters';
import { expectCheapSteps, expectSameBits } from '../sequence/plan/plan-contract.fixture';
import { createPlanTrainer, type PlanTrainer, type PlanTrainerOptions } from '../sequence/plan/plan-trainer';
import {
  batchOf,
  expectFiniteDifferences,
  expectParity,
  roughParameters,
  worst,
} from '../sequence/reference/reference-parity.fixture';
import { initialTransformerParameters } from '../transformer/parameters';
import { transformerRecipe } from '../transformer/recipe';
import { transformerReference } from '../transformer/reference';
import { type SasrecConfig, sasrecDefaults, sasrecKind } from './config';

const recipe = transformerRecipe(sasrecKind);

openTestDevice();

const sasrec = {
  recipe,
  reference: transformerReference(sasrecKind),
  initial: (config: SasrecConfig) => initialTransformerParameters(sasrecKind, config),
};

const base: SasrecConfig = {
  ...sasrecDefaults,
  items: 23,
  dim: 16,
  heads: 1,
  blocks: 1,
  maxLength: 12,
  seed: 7,
};

async function withPlan<T>(
  config: SasrecConfig,
  parameters: ParameterSet,
  use: (plan: PlanTrainer) => Promise<T>,
  options: PlanTrainerOptions = {},
): Promise<T> {
  const plan = await createPlanTrainer(device, recipe, config, freshState(parameters), options);
  try {
    return await use(plan);
  } finally {
    plan.dispose();
  }
}

function repeated(item: number, length: number): SequenceBatch {
  const row = new Int32Array(2 * length).fill(item);
  return { rows: 2, length, inputs: row, targets: row };
}
const shapes: {
  name: string;
  config: Partial<SasrecConfig>;
  batch: SequenceBatch;
  everyWay?: boolean;
  everyTile?: boolean;
}[] = [
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
  {
    name: 'a catalogue of seven items',
    config: { items: 7, blocks: 2 },
    batch: batchOf([4, 9], 12, 7),
    everyWay: true,
  },
  {
    name: 'a catalogue of 1,003 items',
    config: { items: 1003 },
    batch: batchOf([4, 9, 1], 12, 1003),
    everyTile: true,
  },
  { name: 'one item over and over', config: { blocks: 3 }, batch: repeated(5, 12) },
  {
    name: 'width 64, two heads, two blocks, rows of 20',
    config: { items: 101, dim: 64, heads: 2, blocks: 2, maxLength: 20 },
    batch: batchOf([20, 3, 11, 20], 20, 101),
    everyWay: true,
    everyTile: true,
  },
  { name: 'an odd width', config: { dim: 20, blocks: 2 }, batch: batchOf([5, 12], 12, 23), everyTile: true },
];

for (const logits of ['cosine', 'dot'] as const) {
  for (const dropout of [0, 0.3]) {
    // Every shape once with all options on; the other variants on the shapes that use all kernels.
    const tried = logits === 'cosine' && dropout > 0 ? shapes : shapes.filter(({ everyWay }) => everyWay);
    describe(`SASRec's plan, ${logits} logits, dropout ${dropout}`, () => {
      test.each(tried)(
        'has the loss and every gradient of the reference: $name',
        async ({ config, batch }) => {
          await expectParity(device, sasrec, { ...base, ...config, logits, dropout }, batch);
        },
      );
    });
  }
}

describe("SASRec's plan with smoothed labels", () => {
  // Numbers of items: whole tiles, with padding, and a single item.
  test.each([32, 23, 1003, 1])(
    'has the loss and every gradient of the reference: %i items',
    async (items) => {
      const config = { ...base, items, labelSmoothing: 0.2, dropout: 0.3 };
      await expectParity(device, sasrec, config, batchOf([4, 9, 1], 12, items));
      await expectParity(device, sasrec, { ...config, logits: 'dot' }, batchOf([4, 9, 1], 12, items));
    },
  );
});

for (const [adapter, tile] of Object.entries(tiles)) {
  describe(`SASRec's plan with the kernels for ${adapter}`, () => {
    test.each(shapes.filter(({ everyTile }) => everyTile))(
      'has the loss and every gradient of the reference: $name',
      async ({ config, batch }) => {
        await expectParity(device, sasrec, { ...base, ...config, dropout: 0.3 }, batch, { tile });
      },
    );
  });
}

describe("SASRec's plan against the reference", () => {
  test('agrees on rows of any length', async () => {
    const lengths = fc
      .array(fc.nat(12), { minLength: 1, maxLength: 9 })
      .filter((all) => all.some((n) => n > 0));
    await fc.assert(
      fc.asyncProperty(lengths, fc.integer({ min: 0, max: 4 }), async (all, gap) => {
        const batch = batchOf(all, 12, 23, gap);
        fc.pre(batch.targets.some((target) => target > 0));
        await expectParity(device, sasrec, { ...base, blocks: 2, heads: 4, dropout: 0.3 }, batch);
      }),
      { numRuns: 8, seed: 5 },
    );
  });

  test('has the gradients of its own loss, by central differences', () =>
    expectFiniteDifferences(device, sasrec, base, batchOf([7, 12, 1], 12, 23)));

  test('agrees where the logits take more than one chunk', async () => {
    const batch = batchOf(new Array(7).fill(12), 12, 23, 5);
    await expectParity(device, sasrec, { ...base, dropout: 0.3 }, batch, { logitsBytes: 1 });
  });
});

const trained: SasrecConfig = {
  ...base,
  blocks: 2,
  heads: 4,
  dropout: 0.3,
  weightDecay: 0.01,
  l1: 0.003,
  l2: 0.05,
  clipNorm: 0.2,
};
const batches = [
  batchOf([12, 3, 7], 12, 23),
  batchOf([2, 5], 6, 23),
  batchOf([1, 12, 12, 9, 4], 12, 23, 4),
  batchOf([12, 3, 0], 12, 23),
];

async function train(plan: PlanTrainer, from: number, to: number): Promise<void> {
  for (let i = from; i < to; i++) await plan.step(batches[i], 0.01);
}

describe("SASRec's plan in training", () => {
  test('updates by AdamW with clipped gradients', async () => {
    const initial = roughParameters(initialTransformerParameters(sasrecKind, trained), trained.seed);
    const { beta1, beta2, epsilon, weightDecay, l1, l2, clipNorm } = trained;
    const expected = initial.map(({ values }) => ({
      p: Float64Array.from(values),
      m: new Float64Array(values.length),
      v: new Float64Array(values.length),
    }));
    await withPlan(trained, initial, async (plan) => {
      for (let t = 1; t <= batches.length; t++) {
        await train(plan, t - 1, t);
        const gradients = await plan.gradients();
        const squares = gradients.map(({ values }) => values.reduce((sum, g) => sum + g * g, 0));
        const norm = Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
        expect(norm).toBeGreaterThan(clipNorm);
        const clip = Math.min(1, clipNorm / (norm + 1e-6));
        expected.forEach(({ p, m, v }, i) => {
          gradients[i].values.forEach((gradient, j) => {
            // Parameters that the loss does not depend on are not pulled to zero.
            const pull = gradient === 0 ? 0 : l1 * Math.sign(p[j]) + l2 * p[j];
            const g = gradient * clip + pull;
            m[j] = beta1 * m[j] + (1 - beta1) * g;
            v[j] = beta2 * v[j] + (1 - beta2) * g * g;
            const direction = m[j] / (1 - beta1 ** t) / (Math.sqrt(v[j] / (1 - beta2 ** t)) + epsilon);
            p[j] -= 0.01 * (direction + weightDecay * p[j]);
          });
        });
      }
      const { parameters, firstMoments, secondMoments, step } = await plan.state();
      expect(step).toBe(batches.length);
      parameters.forEach(({ name, values }, i) => {
        expect(worst(values, expected[i].p), name).toBeLessThan(1e-4);
        expect(worst(firstMoments[i].values, expected[i].m), name).toBeLessThan(1e-5);
        expect(worst(secondMoments[i].values, expected[i].v), name).toBeLessThan(1e-5);
      });
    });
  });

  test('gives the same bits twice, and when continued from a saved state', async () => {
    await expectSameBits(device, sasrec, trained, batches);
  });

  test('reads the loss of the steps so far while later ones run, and creates nothing for it', async () => {
    const initial = roughParameters(initialTransformerParameters(sasrecKind, trained), trained.seed);
    await withPlan(trained, initial, async (plan) => {
      await train(plan, 0, 2);
      const expected = await plan.readLoss();
      // No later batch is larger.
      await train(plan, 2, 4);
      await plan.restore(freshState(initial));
      await train(plan, 0, 2);
      plan.counters.mark();
      const asked = plan.readLoss();
      await train(plan, 2, 4);
      const later = plan.readLoss();
      expect(await asked).toBe(expected);
      expect(await later).not.toBe(expected);
      expect(plan.counters.sinceMark()).toMatchObject({
        buffersCreated: 0,
        bindGroupsCreated: 0,
        bytesRead: 8,
      });
    });
  });

  test('takes no step for a batch without targets', async () => {
    await withPlan(
      trained,
      roughParameters(initialTransformerParameters(sasrecKind, trained), trained.seed),
      async (plan) => {
        const before = await plan.state();
        await plan.step(batchOf([0, 0], 12, 23), 0.01);
        expect(await plan.state()).toEqual(before);
        expect(await plan.readLoss()).toBeNaN();
      },
    );
  });

  test('learns a cycle of items', async () => {
    const items = 7;
    const inputs = Int32Array.from({ length: 4 * 12 }, (_, i) => (i % items) + 1);
    const targets = inputs.map((token) => (token % items) + 1);
    const config = { ...base, items, dropout: 0.1 };
    await withPlan(config, initialTransformerParameters(sasrecKind, config), async (plan) => {
      for (let i = 0; i < 60; i++) await plan.step({ rows: 4, length: 12, inputs, targets }, 0.01);
      await plan.readLoss();
      for (let i = 0; i < 5; i++) await plan.step({ rows: 4, length: 12, inputs, targets }, 0.01);
      expect(await plan.readLoss()).toBeLessThan(0.1);
    });
  });
});

describe("the cost of SASRec's plan", () => {
  test('a step of the usual size is one submission of one pass and at most 45 dispatches, and creates nothing', async () => {
    const batch = batchOf(new Array(32).fill(50), 50, 1000);
    const most = { dispatches: 45, bytes: 40e6 };
    await expectCheapSteps(device, sasrec, { ...sasrecDefaults, items: 1000 }, batch, most);
  });

  test.each([
    { items: 1000, limit: 80e6 },
    { items: 12_101, limit: 120e6 },
  ])('a batch of 128 with $items items is planned in under $limit bytes', async ({ items, limit }) => {
    const config: SasrecConfig = { ...sasrecDefaults, items };
    await withPlan(config, initialTransformerParameters(sasrecKind, config), async (plan) => {
      // Memory is reserved for full rows, for any number of events in them.
      await plan.step(batchOf(new Array(128).fill(1), 50, items), 0.001);
      expect(await plan.readLoss()).toBeGreaterThan(1);
      expect(plan.bytes).toBeLessThan(limit);
    });
  });
});

describe("what SASRec's plan refuses", () => {
  const fresh = freshState(initialTransformerParameters(sasrecKind, base));
  test('heads whose width is not a multiple of 4', async () => {
    await expect(createPlanTrainer(device, recipe, { ...base, dim: 12, heads: 2 }, fresh)).rejects.toThrow(
      '12 / 2',
    );
  });
  test("another model's state, by the name of the array", async () => {
    await expect(createPlanTrainer(device, recipe, { ...base, items: 24 }, fresh)).rejects.toThrow(
      '"itemEmbedding" has shape [23, 16]',
    );
  });
  test.each([
    { what: 'an item that does not exist', inputs: [0, 24], targets: [0, 1], message: 'row 0, position 1' },
    { what: 'a target that does not exist', inputs: [0, 3], targets: [0, 99], message: 'target 99' },
    { what: 'padding after an event', inputs: [3, 0], targets: [1, 0], message: 'padded on the left' },
    { what: 'a target at padding', inputs: [0, 3], targets: [1, 2], message: 'where there is no event' },
  ])('$what, by row and position', async ({ inputs, targets, message }) => {
    const batch = { rows: 1, length: 2, inputs: Int32Array.from(inputs), targets: Int32Array.from(targets) };
    await withPlan(base, initialTransformerParameters(sasrecKind, base), async (plan) => {
      await expect(plan.step(batch, 0.01)).rejects.toThrow(message);
      // The next step works.
      await plan.step(batchOf([3], 12, 23), 0.01);
      expect(await plan.readLoss()).toBeGreaterThan(0);
    });
  });
});
