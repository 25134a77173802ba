import { describe, expect, test } from 'vitest';
import { device, openTestDevice } from '../../gpu/device/test-device.fixture';
import { freshState } from '../parameters';
import { createPlanTrainer, type PlanTrainer, type PlanTrainerOptions } from '../sequence/plan/plan-trainer';
import { batchOf, roughParameters } from '../sequence/reference/reference-parity.fixture';
import { initialTransformerParameters } from '../transformer/parameters';
import { transformerRecipe } from '../transformer/recipe';
import { type SasrecConfig, sasrecDefaults, sasrecKind } from './config';

openTestDevice();

const trained: SasrecConfig = {
  ...sasrecDefaults,
  items: 23,
  dim: 16,
  heads: 4,
  blocks: 1,
  maxLength: 12,
  seed: 7,
  dropout: 0.3,
  weightDecay: 0.01,
  clipNorm: 0.2,
};
const batches = [
  batchOf([12, 3, 7], 12, 23),
  batchOf([2, 5], 6, 23),
  batchOf([1, 12, 12, 9, 4], 12, 23, 4),
  batchOf([12, 3, 0], 12, 23),
];

async function withPlan<T>(
  config: SasrecConfig,
  options: PlanTrainerOptions,
  use: (plan: PlanTrainer) => Promise<T>,
): Promise<T> {
  const initial = freshState(roughParameters(initialTransformerParameters(sasrecKind, config), config.seed));
  const plan = await createPlanTrainer(device, transformerRecipe(sasrecKind), config, initial, options);
  try {
    return await use(plan);
  } finally {
    plan.dispose();
  }
}

describe("SASRec's plan gives the same bits", () => {
  test('for every cut of a step into submissions, and cuts steps only while the page is visible', async () => {
    const run = (visibility: { visible: boolean }, change: (step: number) => void = () => undefined) =>
      withPlan(trained, { visibility: visibility }, async (plan) => {
        const submissions: number[] = [];
        for (const [step, batch] of batches.entries()) {
          change(step);
          plan.counters.mark();
          await plan.step(batch, 0.01);
          submissions.push(plan.counters.sinceMark().submissions);
          expect(plan.counters.sinceMark().passes).toBe(submissions[step]);
        }
        return { state: await plan.state(), loss: await plan.readLoss(), submissions };
      });
    const whole = await run({ visible: false });
    expect(whole.submissions).toEqual([1, 1, 1, 1]);
    const visibility = { visible: true };
    const cut = await run(visibility, (step) => {
      visibility.visible = step !== 1;
    });
    // Nothing is measured before the first step, so every dispatch is a submission of its own.
    expect(cut.submissions[0]).toBeGreaterThan(15);
    expect(cut.submissions[1]).toBe(1);
    expect(cut.state).toEqual(whole.state);
    expect(cut.loss).toBe(whole.loss);
  });

  test.each(['softmax', 'sampled-softmax'] as const)(
    'with pairs of one word and of two, with the loss %s',
    async (loss) => {
      const run = (pairWords: 1 | 2) =>
        withPlan({ ...trained, loss, negatives: 5 }, { pairWords }, async (plan) => {
          for (const batch of batches) await plan.step(batch, 0.01);
          const uploaded = plan.counters.sinceMark().bytesUploaded;
          return { loss: await plan.readLoss(), state: await plan.state(), uploaded };
        });
      const [one, two] = [await run(1), await run(2)];
      expect(two.uploaded).toBeGreaterThan(one.uploaded);
      expect(two.state).toEqual(one.state);
      expect(two.loss).toBe(one.loss);
    },
  );
});
