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
 * How a sweep reads and writes four numbers, or one of the last three as a vector of which lane 0
 * counts.
 */
interface Step {
  /** Index of the first number. */
  readonly index: Local<'i32'>;
  /** All bits set in the lanes that count. */
  readonly lanes: V128;
  load(array: I32): V128;
  store(array: I32, value: V128): void;
}

/** Goes through arrays of `size` numbers, any size: four at a time, then one at a time. */
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
