import type { Ratings } from '../../core/histories/splits/ratings';
import { seededRandom } from '../../core/maths/random';
import type { Lists } from './batches';
import type { BiasedConfig } from './config';

/** The learned parameters, which prediction needs. U users, N items, d width. */
export interface BiasedLearnt {
  /** m, mean of the training ratings. */
  readonly mean: number;
  /** [U, d], p. */
  readonly userVectors: Float32Array;
  /** [U] */
  readonly userBiases: Float32Array;
  /** [N, d], q. */
  readonly itemVectors: Float32Array;
  /** [N] */
  readonly itemBiases: Float32Array;
  /** [N, d], y; zeros where `implicit` is off. */
  readonly implicitVectors: Float32Array;
}

export interface BiasedState extends BiasedLearnt {
  /** Sweeps over all ratings done. */
  readonly sweep: number;
}

export const BIASED_ARRAYS = [
  'userVectors',
  'userBiases',
  'itemVectors',
  'itemBiases',
  'implicitVectors',
] as const;

/** Deviation of the initial vectors. */
const INITIAL_DEVIATION = 0.05;

/** Initial parameters: small normal vectors, biases of zero, the mean of the ratings. */
export function initialBiased({ dim, users, items, seed }: BiasedConfig, { values }: Ratings): BiasedState {
  const draw = (rows: number, stream: number) => {
    const random = seededRandom(seed, stream);
    return Float32Array.from({ length: rows * dim }, () => INITIAL_DEVIATION * random.normal());
  };
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    userVectors: draw(users, 0xbf02),
    userBiases: new Float32Array(users),
    itemVectors: draw(items, 0xbf03),
    itemBiases: new Float32Array(items),
    implicitVectors: new Float32Array(items * dim),
    sweep: 0,
  };
}

/** |N(u)|^-1/2, weight of each item's y for a user who rated this many items. */
export const implicitWeight = (rated: number): number => (rated > 0 ? 1 / Math.sqrt(rated) : 0);

/** Adds a user's implicit part to `vector` [d], in place. */
function addImplicit(vector: Float32Array, implicitVectors: Float32Array, rated: ArrayLike<number>): void {
  const [dim, weight] = [vector.length, implicitWeight(rated.length)];
  for (let r = 0; r < rated.length; r++) {
    const at = rated[r] * dim;
    for (let c = 0; c < dim; c++) vector[c] += weight * implicitVectors[at + c];
  }
}

/** User vectors with their implicit part, p_u + |N(u)|^-1/2 sum of y_j. @returns [U, d] */
export function userRepresentations(
  { users, dim, implicit }: BiasedConfig,
  { userVectors, implicitVectors }: Pick<BiasedLearnt, 'userVectors' | 'implicitVectors'>,
  { offsets, values }: Lists,
): Float32Array {
  const all = userVectors.slice();
  for (let user = 0; implicit && user < users; user++)
    addImplicit(
      all.subarray(user * dim, (user + 1) * dim),
      implicitVectors,
      values.subarray(offsets[user], offsets[user + 1]),
    );
  return all;
}
