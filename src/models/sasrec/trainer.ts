import type { Backend } from '../../gpu/backend';
import type { TrainingState } from '../parameters';
import type { SequenceTrainer } from '../sequence-trainer';
import type { SasrecConfig } from './config';
import { createSasrecReference } from './reference-trainer';

/** The fastest way this backend has to train SASRec. */
export async function createSasrecTrainer(
  _backend: Backend,
  config: SasrecConfig,
  state: TrainingState,
): Promise<SequenceTrainer> {
  return createSasrecReference(config, state);
}
