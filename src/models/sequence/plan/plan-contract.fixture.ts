import { expect } from 'vitest';
import type { SequenceBatch } from '../../../core/training/sequence-batch';
import { freshState, type TrainerState } from '../../parameters';
import type { SequenceConfig } from '../config';
import { type ParityCase, roughParameters } from '../reference/reference-parity.fixture';
import { createPlanTrainer, type PlanTrainer } from './plan-trainer';
import type { SavedOutput } from './record-loss';

/** For tests: guarantees of every sequence model's plan besides correct results. */

async function train(plan: PlanTrainer, batches: readonly SequenceBatch[]): Promise<number> {
  for (const batch of batches) await plan.step(batch, 0.01);
  return plan.readLoss();
}

/**
 * Two runs give the same bits, and so does a run continued from a saved state, in a new plan or
 * restored in the old one.
 */
export async function expectSameBits<C extends SequenceConfig, F extends SavedOutput>(
  device: GPUDevice,
  { recipe, initial }: ParityCase<C, F>,
  config: C,
  batches: readonly SequenceBatch[],
): Promise<void> {
  const begun = batches.slice(0, 2);
  const rest = batches.slice(2);
  const run = async (): Promise<{ losses: number[]; state: TrainerState; half: TrainerState }> => {
    const start = freshState(roughParameters(initial(config), config.seed));
    const plan = await createPlanTrainer(device, recipe, config, start);
    try {
      const losses = [await train(plan, begun)];
      const half = await plan.state();
      losses.push(await train(plan, rest));
      return { losses, state: await plan.state(), half };
    } finally {
      plan.dispose();
    }
  };
  const first = await run();
  expect(first.losses.every(Number.isFinite)).toBe(true);
  expect(first.state.parameters).not.toEqual(first.half.parameters);
  expect(await run()).toEqual(first);

  const resumed = await createPlanTrainer(device, recipe, config, first.half);
  expect(await train(resumed, rest)).toBe(first.losses[1]);
  expect(await resumed.state()).toEqual(first.state);
  await resumed.restore(first.half);
  await train(resumed, rest);
  expect(await resumed.state()).toEqual(first.state);
  resumed.dispose();
}

/**
 * A step is one submission of one pass, uploads little more than the ids of its batch, reads
 * nothing back and creates nothing.
 */
export async function expectCheapSteps<C extends SequenceConfig, F extends SavedOutput>(
  device: GPUDevice,
  { recipe, initial }: ParityCase<C, F>,
  config: C,
  batch: SequenceBatch,
  most: { readonly dispatches: number; readonly bytes: number },
): Promise<void> {
  const plan = await createPlanTrainer(device, recipe, config, freshState(initial(config)));
  await plan.step(batch, 0.001);
  plan.counters.mark();
  await plan.step(batch, 0.001);
  const counts = plan.counters.sinceMark();
  expect(counts).toMatchObject({ passes: 1, submissions: 1, bytesRead: 0 });
  expect(counts).toMatchObject({ buffersCreated: 0, bindGroupsCreated: 0, pipelinesCreated: 0 });
  expect(counts.dispatches).toBeLessThanOrEqual(most.dispatches);
  expect(counts.bytesUploaded).toBeLessThan(batch.inputs.byteLength + batch.targets.byteLength + 1024);
  expect(plan.bytes).toBeLessThan(most.bytes);
  expect(await plan.readLoss()).toBeGreaterThan(1);
  plan.dispose();
}
