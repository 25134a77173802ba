import { seededRandom } from '../../core/random';
import type { Backend } from '../../gpu/backend';
import type { FactorizationTrainer } from '../factorization/trainer';
import type { FactorizationConfig } from './config';
import { createFactorizationPlan, planFits } from './plan';
import { createFactorizationReference } from './reference';

export interface FactorizationState {
  /** [M, d] */
  readonly userVectors: Float32Array;
  /** [N, d] */
  readonly itemVectors: Float32Array;
  /** Sweeps over users and items made. */
  readonly sweep: number;
}

/** Small normal vectors; deviation 0.1 / sqrt(d), as in Rendle et al. 2022. */
export function initialFactorization(config: FactorizationConfig, users: number): FactorizationState {
  const draw = (rows: number, stream: number) => {
    const random = seededRandom(config.seed, stream);
    return Float32Array.from(
      { length: rows * config.dim },
      () => (0.1 / Math.sqrt(config.dim)) * random.normal(),
    );
  };
  return { userVectors: draw(users, 0x3f01), itemVectors: draw(config.items, 0x3f02), sweep: 0 };
}

/**
 * The fastest way this backend has to factorize.
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
    return createFactorizationPlan(backend.device, config, sequences, byItem, initial, backend.attention);
  return createFactorizationReference(config, sequences, byItem, initial);
}

/** For each item the users that have it. */
export function usersByItem(sequences: readonly Int32Array[], items: number): Int32Array[] {
  const users: number[][] = Array.from({ length: items }, () => []);
  sequences.forEach((sequence, user) => {
    for (const item of sequence) users[item].push(user);
  });
  return users.map((list) => Int32Array.from(list));
}
