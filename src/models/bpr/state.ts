import { seededRandom } from '../../core/maths/random';
import type { BprConfig } from './config';

/** The learned parameters, which ranking needs. U users, N items, d width. */
export interface BprLearnt {
  /** [U, d] */
  readonly userVectors: Float32Array;
  /** [N, d] */
  readonly itemVectors: Float32Array;
  /** [N] */
  readonly itemBiases: Float32Array;
}

export interface BprState extends BprLearnt {
  /** Sweeps over all interactions done. */
  readonly sweep: number;
}

/** Deviation of the initial vectors. */
const INITIAL_DEVIATION = 0.1;

export function initialBpr(config: BprConfig, users: number): BprState {
  const draw = (rows: number, stream: number) => {
    const random = seededRandom(config.seed, stream);
    return Float32Array.from({ length: rows * config.dim }, () => INITIAL_DEVIATION * random.normal());
  };
  return {
    userVectors: draw(users, 0xb901),
    itemVectors: draw(config.items, 0xb902),
    itemBiases: new Float32Array(config.items),
    sweep: 0,
  };
}
