import type { SequenceBatch } from '../../core/sequence-batch';
import { openBackend } from '../../gpu/backend';
import { freshState } from '../../models/parameters';
import type { SasrecConfig } from '../../models/sasrec/config';
import { initialSasrecParameters } from '../../models/sasrec/parameters';
import { createSasrecPlan } from '../../models/sasrec/plan';
import { createSasrecTrainer } from '../../models/sasrec/trainer';
import type { SequenceTrainer } from '../../models/sequence-trainer';
import { openWatchedDevice } from '../watched-device';
import type { Prepared } from '../workload';

const initial = (config: SasrecConfig) => freshState(initialSasrecParameters(config));

/** Loss of the first step without dropout, which is the same for everyone. */
async function firstLoss(
  config: SasrecConfig,
  batch: SequenceBatch,
  create: (config: SasrecConfig) => Promise<SequenceTrainer>,
): Promise<number> {
  const trainer = await create({ ...config, dropout: 0 });
  await trainer.step(batch, config.learningRate);
  const loss = await trainer.readLoss();
  trainer.dispose();
  return loss;
}

/** The fused plan, with a device of its own. */
export async function ourPlan(config: SasrecConfig, batch: SequenceBatch): Promise<Prepared> {
  const device = await openWatchedDevice();
  const { queue } = device.device;
  const check = await firstLoss(config, batch, (same) =>
    createSasrecPlan(device.device, same, initial(same)),
  );
  device.memory.restart();
  const plan = await createSasrecPlan(device.device, config, initial(config));
  return {
    device,
    check,
    async step() {
      await plan.step(batch, config.learningRate);
      await queue.onSubmittedWorkDone();
    },
    profile: device.device.features.has('timestamp-query')
      ? () => plan.profile(batch, config.learningRate)
      : undefined,
    dispose() {
      plan.dispose();
      device.device.destroy();
    },
  };
}

/** What the shop trains with where there is no GPU. */
export async function ourFallback(config: SasrecConfig, batch: SequenceBatch): Promise<Prepared> {
  const backend = await openBackend('wasm');
  const check = await firstLoss(config, batch, (same) => createSasrecTrainer(backend, same, initial(same)));
  const trainer = await createSasrecTrainer(backend, config, initial(config));
  return {
    check,
    async step() {
      await openBackend('wasm');
      await trainer.step(batch, config.learningRate);
    },
    dispose: () => trainer.dispose(),
  };
}
