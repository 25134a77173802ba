import { counterHash } from '../maths/random';

/**
 * Inverted dropout (Srivastava et al., JMLR 2014): 0 with probability `rate`, else 1 / (1 - rate).
 * Entry `index` of the mask depends only on (seed, site, index), so the GPU kernels compute the
 * identical mask in place.
 *
 * @param size number of entries
 * @param seed one number a training step, see `stepSeed`
 * @param site which dropout layer of the model
 */
export function dropoutMask(size: number, rate: number, seed: number, site: number): Float32Array {
  const threshold = dropThreshold(rate);
  const kept = 1 / (1 - rate);
  const mask = new Float32Array(size);
  for (let i = 0; i < size; i++) mask[i] = counterHash(seed, site, i) < threshold ? 0 : kept;
  return mask;
}

/** Hashes below this number drop. Unsigned 32 bit. */
export const dropThreshold = (rate: number): number =>
  Math.min(0xffffffff, Math.floor(rate * 4294967296)) >>> 0;

/** The seed of a step's masks and samples. */
export const stepSeed = (seed: number, step: number): number => counterHash(seed, 0x57e9, step);
