import type { Code } from './assembler';
import {
  bitXor,
  blend,
  constants,
  type F32,
  type I32,
  intAdd,
  intBelow,
  intMul,
  shiftLeft,
  shiftRight,
  shiftRightSigned,
  splat,
  splatInt,
  type V128,
} from './values';

/**
 * `pcgHash` of core/maths/random for four lanes. A SIMD shift moves all lanes by the same amount,
 * so the shift by 4 to 19 bits is composed of four conditional shifts.
 */
function pcgHash4(code: Code, input: V128): V128 {
  const state = code.let(intAdd(intMul(input, splatInt(747796405)), splatInt(2891336453)));
  const shifted = code.let(shiftRight(state, 4));
  for (let bit = 0; bit < 4; bit++) {
    const set = shiftRightSigned(shiftLeft(state, 3 - bit), 31);
    code.set(shifted, blend(set, shiftRight(shifted, 2 ** bit), shifted));
  }
  const word = code.let(intMul(bitXor(shifted, state), splatInt(277803737)));
  return bitXor(shiftRight(word, 22), word);
}

/** Parameters of a kernel with dropout. */
export const dropoutParams = { key: 'i32', threshold: 'i32', kept: 'f32' } as const;
interface DropoutArguments {
  /** Key of the dropout layer in this step. */
  readonly key: I32;
  /** A number is dropped where its hash is below this. */
  readonly threshold: I32;
  /** Factor of the numbers that are kept, 1 / (1 - rate). */
  readonly kept: F32;
}

/**
 * Factors of inverted dropout for entries `index` .. `index` + 3, as in `dropoutMask`: 0 or `kept`.
 */
export function dropoutFactors(code: Code, { key, threshold, kept }: DropoutArguments, index: I32): V128 {
  const indices = intAdd(splatInt(index), constants([0, 1, 2, 3]));
  const hash = pcgHash4(code, bitXor(indices, splatInt(key)));
  return blend(intBelow(hash, splatInt(threshold)), splat(0), splat(kept));
}
