import { describe, expect, test } from 'vitest';
import { topK } from '../../core/recommendation/ranking';
import type { SequenceBatch } from '../../core/training/sequence-batch';
import { device, openTestDevice } from '../../gpu/device/test-device.fixture';
import { freshState } from '../parameters';
import { createPlanScorer } from '../sequence/plan/plan-scorer';
import { createPlanTrainer, type PlanTrainer } from '../sequence/plan/plan-trainer';
import {
  batchOf,
  expectFiniteDifferences,
  expectParity,
  roughParameters,
} from '../sequence/reference/reference-parity.fixture';
import { initialTransformerParameters } from '../transformer/parameters';
import { transformerRecipe } from '../transformer/recipe';
import { transformerReference } from '../transformer/reference';
import { type SasrecConfig, sasrecDefaults, sasrecKind } from './config';

/** The losses over sampled negatives in SASRec's plan. */

openTestDevice();

const sasrec = {
  recipe: transformerRecipe(sasrecKind),
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
  loss: 'sampled-softmax',
  negatives: 16,
};

/** The same item at every position of two rows. */
function repeated(item: number, length: number): SequenceBatch {
  const row = new Int32Array(2 * length).fill(item);
  return { rows: 2, length, inputs: row, targets: row };
}

const skewed = (items: number): Float64Array => Float64Array.from({ length: items }, (_, i) => (i * i) % 11);

const shapes: { name: string; config: Partial<SasrecConfig>; batch: SequenceBatch }[] = [
  { name: 'one negative', config: { negatives: 1 }, batch: batchOf([4, 9], 12, 23) },
  { name: 'an odd number of negatives', config: { negatives: 19, dim: 20 }, batch: batchOf([5, 12], 12, 23) },
  {
    name: 'more negatives than items, so that each is drawn again and every target is among them',
    config: { items: 7, negatives: 40, heads: 2 },
    batch: batchOf([4, 9, 1], 12, 7, 3),
  },
  { name: 'a catalogue of one item', config: { items: 1, negatives: 5 }, batch: batchOf([4, 9], 12, 1) },
  { name: 'one target over and over', config: { blocks: 2, heads: 4 }, batch: repeated(5, 12) },
  {
    name: 'a catalogue of 1,003 items, pairs of two words',
    config: { items: 1003, negatives: 64, dim: 32, heads: 2 },
    batch: batchOf([4, 9, 0, 1], 12, 1003),
  },
];

const ways: Partial<SasrecConfig>[] = [
  { loss: 'sampled-softmax', sampling: 'uniform' },
  { loss: 'sampled-softmax', sampling: 'popularity' },
  { loss: 'bce', sampling: 'uniform' },
  { loss: 'gbce', sampling: 'popularity' },
];

for (const way of ways) {
  describe.each(['cosine', 'dot'] as const)(`${way.loss}, ${way.sampling} sampling, %s logits`, (logits) => {
    test('has the gradients of its own loss, by central differences', () =>
      expectFiniteDifferences(device, sasrec, { ...base, ...way, logits }, batchOf([7, 12, 1], 12, 23), {
        itemCounts: skewed(23),
      }));

    test.each(shapes)(
      'has the loss and every gradient of the reference: $name',
      async ({ config, batch }) => {
        const whole = { ...base, ...config, ...way, logits };
        await expectParity(device, sasrec, whole, batch, { itemCounts: skewed(whole.items) });
      },
    );
  });
}

describe('a sampled loss', () => {
  test('is the same in one chunk of logits and in several', async () => {
    const batch = batchOf(new Array(7).fill(12), 12, 23, 5);
    for (const way of ways)
      await expectParity(device, sasrec, { ...base, ...way }, batch, {
        logitsBytes: 1,
        itemCounts: skewed(23),
      });
  });

  test.each(ways)(
    'gives the same bits twice, and when continued from a saved state: $loss, $sampling',
    async (way) => {
      const config = { ...base, ...way, negatives: 40 };
      const initial = roughParameters(sasrec.initial(config), 3);
      const batch = batchOf([4, 9, 12], 12, 23);
      const options = { itemCounts: skewed(23) };
      const run = async () => {
        const plan = await createPlanTrainer(device, sasrec.recipe, config, freshState(initial), options);
        const half = [];
        for (let i = 0; i < 4; i++) {
          await plan.step(batch, 0.01);
          if (i === 1) half.push(await plan.state());
        }
        const [halfway] = half;
        const state = await plan.state();
        await plan.restore(halfway);
        for (let i = 2; i < 4; i++) await plan.step(batch, 0.01);
        const resumed = await plan.state();
        plan.dispose();
        return { halfway, state, resumed };
      };
      const first = await run();
      expect(first.state.parameters).not.toEqual(first.halfway.parameters);
      expect(first.resumed).toEqual(first.state);
      expect(await run()).toEqual(first);
    },
  );

  test('by popularity needs a count for each item', async () => {
    const config = { ...base, sampling: 'popularity' as const };
    const fresh = freshState(sasrec.initial(config));
    for (const itemCounts of [undefined, skewed(22)])
      await expect(createPlanTrainer(device, sasrec.recipe, config, fresh, { itemCounts })).rejects.toThrow(
        'needs 23 item counts',
      );
  });

  test.each(ways)('learns a cycle of items: $loss, $sampling', async (way) => {
    const items = 13;
    const inputs = Int32Array.from({ length: 4 * 12 }, (_, i) => (i % items) + 1);
    const targets = inputs.map((token) => (token % items) + 1);
    const config = { ...base, ...way, items, dropout: 0.1, negatives: 6 };
    const itemCounts = new Float64Array(items).fill(1);
    const fresh = freshState(sasrec.initial(config));
    const plan = await createPlanTrainer(device, sasrec.recipe, config, fresh, { itemCounts });
    for (let i = 0; i < 150; i++) await plan.step({ rows: 4, length: 12, inputs, targets }, 0.01);
    const { parameters } = await plan.state();
    plan.dispose();
    const scorer = await createPlanScorer(device, sasrec.recipe, config, parameters);
    const histories = Array.from({ length: 4 }, (_, row) =>
      inputs.slice(12 * row, 12 * row + 12).map((t) => t - 1),
    );
    const scores = await scorer.score(histories);
    scorer.dispose();
    // The best of the whole catalogue, although no step ranked all of it.
    expect(scores.map((row) => topK(row, 1)[0])).toEqual(
      histories.map((history) => (history[11] + 1) % items),
    );
  });
});

describe('the cost of a step with negatives', () => {
  const batch = batchOf(new Array(32).fill(50), 50, 1000);
  const usual: SasrecConfig = { ...sasrecDefaults, items: 1000, loss: 'sampled-softmax', negatives: 256 };

  async function stepped<T>(
    config: SasrecConfig,
    given: SequenceBatch,
    use: (plan: PlanTrainer) => T,
  ): Promise<T> {
    const fresh = freshState(sasrec.initial(config));
    const itemCounts = skewed(config.items);
    const plan = await createPlanTrainer(device, sasrec.recipe, config, fresh, { itemCounts });
    try {
      await plan.step(given, 0.001);
      plan.counters.mark();
      await plan.step(given, 0.001);
      expect(await plan.readLoss()).toBeGreaterThan(0);
      return use(plan);
    } finally {
      plan.dispose();
    }
  }

  test("is one pass of at most 45 dispatches, and an upload of the batch's ids", async () => {
    const counts = await stepped({ ...usual, sampling: 'popularity' }, batch, (plan) =>
      plan.counters.sinceMark(),
    );
    expect(counts).toMatchObject({ passes: 1, bindGroupsCreated: 0, pipelinesCreated: 0 });
    expect(counts.dispatches).toBeLessThanOrEqual(45);
    expect(counts.bytesUploaded).toBeLessThan(batch.inputs.byteLength + batch.targets.byteLength + 1024);
  });

  test('needs the same memory for activations for any size of catalogue', async () => {
    const sizes = await Promise.all(
      [1000, 5000].map((items) => stepped({ ...usual, items }, batch, (plan) => plan.arenaBytes)),
    );
    expect(sizes[1]).toBe(sizes[0]);
  });

  test('is under 180 MB for a batch of 128 and 100,000 items', async () => {
    const bytes = await stepped(
      { ...usual, items: 100_000 },
      batchOf(new Array(128).fill(1), 50, 1000),
      (plan) => plan.bytes,
    );
    expect(bytes).toBeLessThan(180e6);
  });
});
