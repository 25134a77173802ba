import type { Assembler } from '../assembler/assembler';
import {
  add,
  firstInts,
  fmul,
  lastInts,
  loadBytes,
  loadFloat,
  loadVector,
  mul,
  shiftLeftInt,
  splat,
  sumOfLanes,
  toFloats,
  vadd,
  vmul,
} from '../assembler/values';

/** Columns of one step of the kernel; rows are padded with zeros to whole steps. */
export const BYTE_STEP = 8;
/**
 * Rows of one block, for which each number of the query is loaded once; tables are padded to whole
 * blocks.
 */
export const BYTE_ROWS = 4;

/**
 * into [count] = table [count, width] of bytes times query [width] of floats, times scales [count].
 * `count` is a multiple of BYTE_ROWS, `width` of BYTE_STEP.
 */
export const defineByteRows = (assembler: Assembler) =>
  assembler.define(
    'byteRows',
    { table: 'i32', scales: 'i32', count: 'i32', width: 'i32', query: 'i32', into: 'i32' },
    (code, { table, scales, count, width, query, into }) => {
      code.loop(0, count, BYTE_ROWS, (block) => {
        const rows = Array.from({ length: BYTE_ROWS }, (_, r) =>
          code.let(add(table, mul(add(block, r), width))),
        );
        const sums = rows.map(() => code.let(splat(0)));
        code.loop(0, width, BYTE_STEP, (c) => {
          const at = code.let(add(query, shiftLeftInt(c, 2)));
          const [first, last] = [code.let(loadVector(at)), code.let(loadVector(at, 16))];
          rows.forEach((row, r) => {
            const numbers = code.let(loadBytes(add(row, c)));
            const products = vadd(
              vmul(toFloats(firstInts(numbers)), first),
              vmul(toFloats(lastInts(numbers)), last),
            );
            code.set(sums[r], vadd(sums[r], products));
          });
        });
        const offset = code.let(shiftLeftInt(block, 2));
        sums.forEach((sum, r) => {
          const scale = loadFloat(add(scales, offset), 4 * r);
          code.storeFloat(add(into, offset), fmul(sumOfLanes(sum), scale), 4 * r);
        });
      });
    },
  );
