import { pcgHash } from './random';

/**
 * A random permutation of 0 .. size - 1 that is computed instead of stored: a Feistel network over
 * the bits of the index, repeated while the result is out of range (Mitchell, Stokes, Frank and
 * Holmes, "Bandwidth-Optimal Random Shuffling for GPUs", ACM TOPC 9(1), 2022). The inverse costs
 * the same, so either side of a pairing can find the other. gpu/kernels/random implements the same
 * in WGSL.
 */

const ROUNDS = 4;
/**
 * Fewest bits: with fewer, four rounds are not random enough. A small range repeats the walk
 * instead.
 */
export const FEWEST_BITS = 8;
/** Makes the rounds' functions different (the golden ratio's bits). */
export const ROUND_STRIDE = 0x9e3779b9;

/** Bits of the lower and the upper half of an index below `size`. */
function halvesOf(size: number): { readonly low: number; readonly high: number } {
  const bits = Math.max(FEWEST_BITS, 32 - Math.clz32(size - 1));
  return { low: bits >> 1, high: bits - (bits >> 1) };
}

const roundHash = (key: number, half: number, round: number): number =>
  pcgHash(((key ^ half) + Math.imul(round, ROUND_STRIDE)) >>> 0);

function walk(key: number, index: number, size: number, rounds: readonly number[]): number {
  const { low: lowBits, high: highBits } = halvesOf(size);
  const lowMask = 2 ** lowBits - 1;
  const highMask = 2 ** highBits - 1;
  let low = index & lowMask;
  let high = index >>> lowBits;
  do {
    for (const round of rounds) {
      if (round % 2 === 0) low = (low ^ roundHash(key, high, round)) & lowMask;
      else high = (high ^ roundHash(key, low, round)) & highMask;
    }
  } while (high * 2 ** lowBits + low >= size);
  return high * 2 ** lowBits + low;
}

const FORWARD = Array.from({ length: ROUNDS }, (_, round) => round);
const BACKWARD = FORWARD.toReversed();

/**
 * The place that `index` is moved to.
 * @param key unsigned 32 bit, one permutation each. Similar keys give similar permutations: pass a
 * hash
 * @param size at most 2^31
 */
export const permuted = (key: number, index: number, size: number): number => walk(key, index, size, FORWARD);

/** The index that is moved to `place`: the inverse of `permuted`. */
export const unpermuted = (key: number, place: number, size: number): number =>
  walk(key, place, size, BACKWARD);
