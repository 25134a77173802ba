/** The project's only source of randomness: seeded generators that are passed in. */

/** A stream of uniform numbers in [0, 1). */
export interface Random {
  next(): number;
  /** A whole number in [0, below). */
  integer(below: number): number;
  /** Standard normal (Box and Muller 1958). */
  normal(): number;
  /** In place, Fisher and Yates. */
  shuffle<T extends { length: number; [index: number]: unknown }>(values: T): T;
}

/**
 * PCG hash, 32 bit to 32 bit (Jarzynski and Olano, "Hash Functions for GPU Rendering", JCGT 9(3),
 * 2020). The WGSL version gives the same numbers, so that masks made on the GPU can be reproduced
 * here.
 */
export function pcgHash(input: number): number {
  const state = (Math.imul(input, 747796405) + 2891336453) >>> 0;
  const word = Math.imul((state >>> ((state >>> 28) + 4)) ^ state, 277803737) >>> 0;
  return ((word >>> 22) ^ word) >>> 0;
}

/** Key of a stream: `counterHash` of an index is `pcgHash(key ^ index)`. */
export const streamKey = (seed: number, stream: number): number =>
  pcgHash((pcgHash(seed >>> 0) ^ stream) >>> 0);

/**
 * A counter-based random number: it depends only on seed, stream and index, so values can be
 * computed in any order. Uniform 32 bit.
 */
export function counterHash(seed: number, stream: number, index: number): number {
  return pcgHash((streamKey(seed, stream) ^ index) >>> 0);
}

/** A sequential generator over `counterHash`; the same seed and stream give the same numbers. */
export function seededRandom(seed: number, stream = 0): Random {
  const key = streamKey(seed, stream);
  let counter = 0;
  const bits = () => pcgHash((key ^ counter++) >>> 0);
  // 53 bits: 27 of one draw, 26 of the next.
  const next = () => ((bits() >>> 5) * 67108864 + (bits() >>> 6)) / 9007199254740992;
  const integer = (below: number) => Math.floor(next() * below);
  return {
    next,
    integer,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    shuffle(values) {
      for (let i = values.length - 1; i > 0; i--) {
        const j = integer(i + 1);
        const held = values[i];
        values[i] = values[j];
        values[j] = held;
      }
      return values;
    },
  };
}
