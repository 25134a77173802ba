import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../core/maths/random';
import type { SequenceBatch } from '../../core/training/sequence-batch';
import { device, openTestDevice } from '../../gpu/device/test-device.fixture';
import { freshState, type ParameterSet } from '../parameters';
import { expectCheapSteps, expectSameBits } from '../sequence/plan/plan-contract.fixture';
import { createPlanTrainer, type PlanTrainer } from '../sequence/plan/plan-trainer';
import {
  batchOf,
  expectFiniteDifferences,
  expectParity,
} from '../sequence/reference/reference-parity.fixture';
import { initialTransformerParameters } from '../transformer/parameters';
import { transformerRecipe } from '../transformer/recipe';
import { transformerReference } from '../transformer/reference';
import { type Bert4recConfig, bert4recDefaults, bert4recKind } from './config';

const recipe = transformerRecipe(bert4recKind);

openTestDevice();

const initial = (config: Bert4recConfig): ParameterSet => initialTransformerParameters(bert4recKind, config);
const bert4rec = { recipe, reference: transformerReference(bert4recKind), initial };

const base: Bert4recConfig = {
  ...bert4recDefaults,
  items: 23,
  dim: 16,
  heads: 1,
  blocks: 1,
  maxLength: 12,
  seed: 7,
};

/**
 * Rows of the given lengths: `masks` events of each, always including the newest, are replaced by
 * the mask, token items + 1, with the hidden item as target.
 */
function maskedBatch(
  lengths: readonly number[],
  length: number,
  items: number,
  masks: number,
): SequenceBatch {
  const { rows, inputs } = batchOf(lengths, length, items);
  const targets = new Int32Array(inputs.length);
  const random = seededRandom(5, items);
  lengths.forEach((events, row) => {
    const places = random.shuffle(Array.from({ length: Math.max(0, events - 1) }, (_, i) => i + 1));
    for (const back of [0, ...places].slice(0, Math.min(masks, events))) {
      const at = (row + 1) * length - 1 - back;
      targets[at] = inputs[at];
      inputs[at] = items + 1;
    }
  });
  return { rows, length, inputs, targets };
}

function sameItem(item: number, length: number, items: number): SequenceBatch {
  const inputs = Int32Array.from({ length: 2 * length }, (_, i) => (i % 3 === 2 ? items + 1 : item));
  return { rows: 2, length, inputs, targets: inputs.map((token) => (token === items + 1 ? item : 0)) };
}

async function withPlan<T>(
  config: Bert4recConfig,
  parameters: ParameterSet,
  use: (plan: PlanTrainer) => Promise<T>,
): Promise<T> {
  const plan = await createPlanTrainer(device, recipe, config, freshState(parameters));
  try {
    return await use(plan);
  } finally {
    plan.dispose();
  }
}

describe("BERT4Rec's plan has the loss and every gradient of the reference", () => {
  const shapes: { name: string; config: Partial<Bert4recConfig>; batch: SequenceBatch }[] = [
    { name: 'one event, masked', config: {}, batch: maskedBatch([1], 12, 23, 1) },
    { name: 'batches of length 1', config: {}, batch: maskedBatch([1, 1, 1], 1, 23, 1) },
    { name: 'full rows, several masks', config: { heads: 2 }, batch: maskedBatch([12, 12, 12], 12, 23, 5) },
    { name: 'nothing but masks', config: {}, batch: maskedBatch([12, 4], 12, 23, 12) },
    {
      name: 'mostly padding, one row of nothing else',
      config: { blocks: 2 },
      batch: maskedBatch([2, 0, 1, 5], 12, 23, 2),
    },
    { name: 'no dropout', config: { dropout: 0 }, batch: maskedBatch([7, 12, 3], 12, 23, 3) },
    { name: 'dot logits', config: { logits: 'dot' }, batch: maskedBatch([7, 12, 3], 12, 23, 3) },
    {
      name: 'sampled negatives',
      config: { loss: 'gbce', negatives: 40 },
      batch: maskedBatch([7, 12, 3], 12, 23, 3),
    },
    { name: 'a catalogue of one item', config: { items: 1 }, batch: maskedBatch([4, 9], 12, 1, 2) },
    // 32 items fill the keys' tiles exactly, so the mask's row is past them.
    {
      name: 'a catalogue of 32 items',
      config: { items: 32, blocks: 2 },
      batch: maskedBatch([4, 9], 12, 32, 2),
    },
    { name: 'one item over and over', config: { blocks: 2 }, batch: sameItem(5, 12, 23) },
    {
      name: 'width 64, two heads, two blocks, rows of 20',
      config: { items: 101, dim: 64, heads: 2, blocks: 2, maxLength: 20 },
      batch: maskedBatch([20, 3, 11, 20], 20, 101, 4),
    },
    { name: 'an odd width', config: { dim: 20, blocks: 2 }, batch: maskedBatch([5, 12], 12, 23, 3) },
    { name: 'targets without a mask', config: {}, batch: batchOf([5, 12], 12, 23) },
  ];

  test.each(shapes)('with $name', async ({ config, batch }) => {
    await expectParity(device, bert4rec, { ...base, dropout: 0.3, ...config }, batch);
  });

  test('with rows of any length', async () => {
    const lengths = fc
      .array(fc.nat(12), { minLength: 1, maxLength: 9 })
      .filter((all) => all.some((n) => n > 0));
    await fc.assert(
      fc.asyncProperty(lengths, fc.integer({ min: 1, max: 6 }), async (all, masks) => {
        const config = { ...base, blocks: 2, heads: 4, dropout: 0.3 };
        await expectParity(device, bert4rec, config, maskedBatch(all, 12, 23, masks));
      }),
      { numRuns: 6, seed: 5 },
    );
  });
});

test("BERT4Rec's plan has the gradients of its own loss, by central differences", () =>
  expectFiniteDifferences(
    device,
    bert4rec,
    { ...base, blocks: 2, heads: 4, dropout: 0.3 },
    maskedBatch([7, 12, 1], 12, 23, 3),
  ));

describe("BERT4Rec's plan in training", () => {
  const config: Bert4recConfig = { ...base, blocks: 2, heads: 4, dropout: 0.3 };
  const batches = [
    maskedBatch([12, 3, 7], 12, 23, 3),
    maskedBatch([2, 5], 6, 23, 1),
    maskedBatch([1, 12, 12, 9, 4], 12, 23, 2),
    maskedBatch([12, 3, 0], 12, 23, 4),
  ];

  test('gives the same bits twice, and when continued from a saved state', async () => {
    await expectSameBits(device, bert4rec, config, batches);
  });

  test('learns the item between two neighbours', async () => {
    const items = 7;
    const inputs = Int32Array.from({ length: 4 * 12 }, (_, i) => (i % 5 === 3 ? items + 1 : (i % items) + 1));
    const targets = inputs.map((token, i) => (token > items ? (i % items) + 1 : 0));
    const small = { ...base, items, dropout: 0.1 };
    await withPlan(small, initial(small), async (plan) => {
      for (let i = 0; i < 120; i++) await plan.step({ rows: 4, length: 12, inputs, targets }, 0.01);
      await plan.readLoss();
      for (let i = 0; i < 5; i++) await plan.step({ rows: 4, length: 12, inputs, targets }, 0.01);
      expect(await plan.readLoss()).toBeLessThan(0.1);
    });
  });

  test('takes a step of the usual size in one submission of one pass and at most 45 dispatches, and creates nothing', async () => {
    const batch = maskedBatch(new Array(32).fill(50), 50, 1000, 10);
    const most = { dispatches: 45, bytes: 40e6 };
    await expectCheapSteps(device, bert4rec, { ...bert4recDefaults, items: 1000 }, batch, most);
  });
});

describe("BERT4Rec's plan refuses", () => {
  const refused = async (inputs: readonly number[], targets: readonly number[]): Promise<unknown> => {
    const batch = { rows: 1, length: 2, inputs: Int32Array.from(inputs), targets: Int32Array.from(targets) };
    return withPlan(base, initial(base), (plan) => plan.step(batch, 0.01).then(undefined, String));
  };

  test('a token past the mask', async () => {
    expect(await refused([0, 25], [0, 1])).toContain('row 0, position 1 of the batch: input 25');
  });
  test('the mask as a target', async () => {
    expect(await refused([0, 24], [0, 24])).toContain('target 24 is not one of 23 items');
  });
});
