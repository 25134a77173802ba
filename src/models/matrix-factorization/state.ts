import { seededRandom } from '../../core/maths/random';
import type { FactorizationConfig } from './config';

/** The vectors in training. M users, N items, d width. */
export interface FactorizationState {
  /** [M, d] */
  readonly userVectors: Float32Array;
  /** [N, d] */
  readonly itemVectors: Float32Array;
  /** Sweeps over users and items done. */
  readonly sweep: number;
}

/** Initial vectors: normal with deviation 0.1 / sqrt(d), as in Rendle et al. 2022. */
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
