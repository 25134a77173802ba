import type { Backend } from '../../gpu/device/backend';
import type { FactorizationTrainer } from '../factorization/trainer';
import type { FactorizationConfig } from './config';
import { createFactorizationPlan, planFits } from './plan';
import { createFactorizationReference } from './reference';
import type { FactorizationState } from './state';

/**
 * The fastest trainer of implicit matrix factorization on this backend.
 * @param sequences for each user the items, each once
 */
export async function createFactorizationTrainer(
  backend: Backend,
  config: FactorizationConfig,
  sequences: readonly Int32Array[],
  initial: FactorizationState,
): Promise<FactorizationTrainer<FactorizationState>> {
  const byItem = usersByItem(sequences, config.items);
  if (backend.device && planFits(config))
    return createFactorizationPlan(backend.device, config, sequences, byItem, initial, backend.visibility);
  return createFactorizationReference(config, sequences, byItem, initial);
}

/** For each item the users whose history has it. */
export function usersByItem(sequences: readonly Int32Array[], items: number): Int32Array[] {
  const users: number[][] = Array.from({ length: items }, () => []);
  sequences.forEach((sequence, user) => {
    for (const item of sequence) users[item].push(user);
  });
  return users.map((list) => Int32Array.from(list));
}
