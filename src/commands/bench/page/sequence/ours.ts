import type { SequenceBatch } from '../../../../core/training/sequence-batch';
import { openBackend } from '../../../../gpu/device/backend';
import { freshState, type ParameterSet } from '../../../../models/parameters';
import type { SequenceConfig } from '../../../../models/sequence/config';
import { createPlanTrainer } from '../../../../models/sequence/plan/plan-trainer';
import type { PlanRecipe } from '../../../../models/sequence/plan/recipe';
import type { SavedOutput } from '../../../../models/sequence/plan/record-loss';
import {
  createReferenceTrainer,
  type SequenceReference,
} from '../../../../models/sequence/reference/reference-trainer';
import type { SequenceTrainer } from '../../../../models/sequence/trainer';
import { openWatchedDevice } from '../watched-device';
import type { Prepared } from '../workload';

/** Loss of the first step without dropout, the same for all rivals. */
async function firstLoss<C extends SequenceConfig>(
  config: C,
  batch: SequenceBatch,
  create: (config: C) => Promise<SequenceTrainer>,
): Promise<number> {
  const trainer = await create({ ...config, dropout: 0 });
  await trainer.step(batch, config.learningRate);
  const loss = await trainer.readLoss();
  trainer.dispose();
  return loss;
}

/** The fused plan on its own device. */
export async function ourPlan<C extends SequenceConfig, F extends SavedOutput>(
  recipe: PlanRecipe<C, F>,
  initial: ParameterSet,
  config: C,
  batch: SequenceBatch,
): Promise<Prepared> {
  const watched = await openWatchedDevice();
  const { device } = watched;
  const create = (same: C) => createPlanTrainer(device, recipe, same, freshState(initial));
  const check = await firstLoss(config, batch, create);
  const plan = await create(config);
  return {
    device: watched,
    check,
    async step() {
      await plan.step(batch, config.learningRate);
      await device.queue.onSubmittedWorkDone();
    },
    profile: device.features.has('timestamp-query')
      ? () => plan.profile(batch, config.learningRate)
      : undefined,
    dispose() {
      plan.dispose();
      device.destroy();
    },
  };
}

/** The reference with fused layers, with which the shop trains without a GPU. */
export async function ourFallback<C extends SequenceConfig>(
  reference: SequenceReference<C>,
  initial: ParameterSet,
  config: C,
  batch: SequenceBatch,
): Promise<Prepared> {
  await openBackend('wasm');
  const create = async (same: C) => createReferenceTrainer(reference, same, freshState(initial));
  const check = await firstLoss(config, batch, create);
  const trainer = await create(config);
  return {
    check,
    async step() {
      await openBackend('wasm');
      await trainer.step(batch, config.learningRate);
    },
    dispose: () => trainer.dispose(),
  };
}
