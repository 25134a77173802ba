import type { Code, Local } from './assembler';
import {
  add,
  and,
  constants,
  type I32,
  lane,
  loadSplat,
  loadVector,
  shiftLeftInt,
  type V128,
} from './values';

/**
 * Reads and writes of one step of a sweep: four numbers, or one of the last three, in lane 0 of a
 * vector.
 */
interface Step {
  /** Index of the first number. */
  readonly index: Local<'i32'>;
  /** All bits set in the lanes that are used. */
  readonly lanes: V128;
  load(array: I32): V128;
  store(array: I32, value: V128): void;
}

/** Loops over arrays of `size` numbers: four at a time, then the rest one at a time. */
export function sweep(code: Code, size: I32, body: (step: Step) => void): void {
  const whole = code.let(and(size, -4));
  code.loop(0, whole, 4, (index) => {
    const offset = code.let(shiftLeftInt(index, 2));
    body({
      index,
      lanes: constants([-1, -1, -1, -1]),
      load: (array) => loadVector(add(array, offset)),
      store: (array, value) => code.storeVector(add(array, offset), value),
    });
  });
  code.loop(whole, size, 1, (index) => {
    const offset = code.let(shiftLeftInt(index, 2));
    body({
      index,
      lanes: constants([-1, 0, 0, 0]),
      load: (array) => loadSplat(add(array, offset)),
      store: (array, value) => code.storeFloat(add(array, offset), lane(value, 0)),
    });
  });
}
