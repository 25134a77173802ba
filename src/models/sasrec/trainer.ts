import type { Backend } from '../../gpu/backend';
import type { TrainingState } from '../parameters';
import type { SequenceTrainer } from '../sequence-trainer';
import type { SasrecConfig } from './config';
import { createSasrecPlan } from './plan';
import { fitsKernels } from './plan-context';
import { createSasrecReference } from './reference-trainer';

/** The fastest way this backend has to train SASRec: fused kernels on a GPU device, tfjs operations elsewhere. */
export async function createSasrecTrainer(
  backend: Backend,
  config: SasrecConfig,
  state: TrainingState,
): Promise<SequenceTrainer> {
  const fits = config.negatives === 'all' && fitsKernels(config);
  if (backend.device && fits) return createSasrecPlan(backend.device, config, state);
  return createSasrecReference(config, state);
}
