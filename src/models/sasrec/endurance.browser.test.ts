import { expect, test } from 'vitest';
import { seededRandom } from '../../core/maths/random';
import { acquireDevice } from '../../gpu/device/device';
import { countDevice } from '../../gpu/device/device-counters';
import { freshState } from '../parameters';
import { createPlanTrainer } from '../sequence/plan/plan-trainer';
import { batchOf } from '../sequence/reference/reference-parity.fixture';
import type { SequenceTrainer } from '../sequence/trainer';
import { initialTransformerParameters } from '../transformer/parameters';
import { transformerRecipe } from '../transformer/recipe';
import { type SasrecConfig, sasrecDefaults, sasrecKind } from './config';

/**
 * The smallest possible model: this test is about what grows with the number of steps, not with the
 * size of one.
 */
const config: SasrecConfig = {
  ...sasrecDefaults,
  items: 12,
  dim: 8,
  heads: 1,
  blocks: 1,
  maxLength: 4,
  dropout: 0.1,
  learningRate: 1e-3,
};
const STEPS = 2000;
const LOSS_EVERY = 20;
/** Rounds of steps, taken in turn by the old plan and a new one. */
const ROUNDS = 15;
/**
 * Largest factor by which steps after 2,000 may be slower than first ones, on a busy machine.
 */
const NOISE = 1.5;

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];

test("2,000 steps: no memory grows, late steps are as fast as a new plan's, and the loss stays finite", async () => {
  const { device } = await acquireDevice();
  const counts = countDevice(device);
  const complaints: string[] = [];
  device.addEventListener('uncapturederror', ({ error }) => complaints.push(error.message));
  const random = seededRandom(3);
  const batches = Array.from({ length: 16 }, () =>
    batchOf(
      Array.from({ length: 3 }, () => 1 + random.integer(4)),
      4,
      config.items,
    ),
  );
  const initial = freshState(initialTransformerParameters(sasrecKind, config));
  const plan = await createPlanTrainer(device, transformerRecipe(sasrecKind), config, initial);
  const losses: number[] = [];
  const step = async (i: number) => {
    await plan.step(batches[i % batches.length], config.learningRate);
    if ((i + 1) % LOSS_EVERY === 0) losses.push(await plan.readLoss());
  };
  for (let i = 0; i < LOSS_EVERY; i++) await step(i);
  const { bytes } = plan;
  plan.counters.mark();
  const before = counts();
  for (let i = LOSS_EVERY; i < STEPS; i++) await step(i);
  const steps = STEPS - LOSS_EVERY;
  const readbacks = steps / LOSS_EVERY;

  const made = plan.counters.sinceMark();
  expect(made).toMatchObject({
    submissions: steps + readbacks,
    passes: steps,
    buffersCreated: 0,
    bytesRead: 4 * readbacks,
    bindGroupsCreated: 0,
    pipelinesCreated: 0,
  });
  const after = counts();
  expect(after.buffersCreated - before.buffersCreated).toBe(0);
  expect(after.bindGroupsCreated - before.bindGroupsCreated).toBe(0);
  expect(after.submits - before.submits).toBe(steps + readbacks);
  expect(made.dispatches % steps).toBe(0);
  expect(plan.bytes).toBe(bytes);

  expect(losses).toHaveLength(STEPS / LOSS_EVERY);
  expect(losses.every(Number.isFinite)).toBe(true);
  expect(losses[losses.length - 1]).toBeLessThan(losses[0]);

  // In turn, so that other load on the machine affects both equally.
  const young = await createPlanTrainer(device, transformerRecipe(sasrecKind), config, initial);
  const millisecondsOf = async (trainer: SequenceTrainer): Promise<number> => {
    const began = performance.now();
    for (let i = 0; i < LOSS_EVERY; i++) await trainer.step(batches[i % batches.length], config.learningRate);
    await trainer.readLoss();
    return performance.now() - began;
  };
  await millisecondsOf(young);
  const early: number[] = [];
  const late: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    late.push(await millisecondsOf(plan));
    early.push(await millisecondsOf(young));
  }
  expect(median(late), `a new plan's steps took ${median(early)} ms`).toBeLessThan(NOISE * median(early));
  young.dispose();
  plan.dispose();
  device.destroy();
  expect(complaints).toEqual([]);
});
