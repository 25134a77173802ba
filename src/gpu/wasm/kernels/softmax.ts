import type { Assembler, Code, Local } from '../assembler/assembler';
import { exponential } from '../assembler/exponential';
import {
  add,
  f32,
  type I32,
  loadVector,
  maxOfLanes,
  mul,
  splat,
  sumOfLanes,
  type V128,
  vadd,
  vmax,
  vsub,
} from '../assembler/values';

/** Fills a row after its last logit up to a whole vector; e^ of it is 0. */
const BEYOND = -3e38;

/** Sets numbers [from, to) of a row so that they get probability 0 in a softmax. */
export const defineEndRow = (assembler: Assembler) =>
  assembler.define('endRow', { row: 'i32', from: 'i32', to: 'i32' }, (code, { row, from, to }) => {
    code.loop(from, to, 1, (i) => code.storeFloat(add(row, mul(i, 4)), f32(BEYOND)));
  });

export type EndRow = ReturnType<typeof defineEndRow>;

/**
 * Replaces a row of logits by e^(logit - largest).
 * @param bytes of the row, a multiple of 16
 * @param logitsAt computes the logits of the vector at this byte; the stored numbers when not given
 * @returns the largest logit and the sum of the powers
 */
export function powersInPlace(
  code: Code,
  row: Local<'i32'>,
  bytes: I32,
  logitsAt?: (offset: Local<'i32'>) => V128,
): { largest: Local<'f32'>; sum: Local<'f32'> } {
  const most = code.let(splat(BEYOND));
  code.loop(0, bytes, 16, (offset) => {
    const at = code.let(add(row, offset));
    if (logitsAt) code.storeVector(at, logitsAt(offset));
    code.set(most, vmax(most, loadVector(at)));
  });
  const largest = code.let(maxOfLanes(most));
  const total = code.let(splat(0));
  code.set(most, splat(largest));
  code.loop(0, bytes, 16, (offset) => {
    const at = code.let(add(row, offset));
    const power = code.let(exponential(code, vsub(loadVector(at), most)));
    code.storeVector(at, power);
    code.set(total, vadd(total, power));
  });
  return { largest, sum: code.let(sumOfLanes(total)) };
}
