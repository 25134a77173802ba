import type { Assembler } from './assembler';
import { sweep } from './sweep';
import { add, mul, shiftLeftInt, vadd } from './values';

/** into [size] = the sum of `count` consecutive arrays [size], added first to last. */
export const defineSumOfParts = (assembler: Assembler) =>
  assembler.define(
    'sumOfParts',
    { parts: 'i32', count: 'i32', size: 'i32', into: 'i32' },
    (code, { parts, count, size, into }) => {
      const bytes = code.let(shiftLeftInt(size, 2));
      sweep(code, size, ({ load, store }) => {
        const sum = code.let(load(parts));
        code.loop(1, count, 1, (i) => code.set(sum, vadd(sum, load(add(parts, mul(i, bytes))))));
        store(into, sum);
      });
    },
  );
