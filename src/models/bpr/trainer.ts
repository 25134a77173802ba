import type { Backend } from '../../gpu/device/backend';
import type { FactorizationTrainer } from '../factorization/trainer';
import type { BprConfig } from './config';
import { bprPlanFits, createBprPlan } from './plan';
import { createBprReference } from './reference';
import type { BprState } from './state';
import { triplesOf } from './triples';

/**
 * The fastest trainer of BPR on this backend.
 * @param sequences for each user the items, each once
 */
export async function createBprTrainer(
  backend: Backend,
  config: BprConfig,
  sequences: readonly Int32Array[],
  initial: BprState,
): Promise<FactorizationTrainer<BprState>> {
  const triples = triplesOf(sequences, config);
  if (backend.device && bprPlanFits(config))
    return createBprPlan(backend.device, config, triples, initial, backend.visibility);
  return createBprReference(config, triples, initial);
}
