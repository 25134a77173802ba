import type { Assembler } from '../assembler/assembler';
import {
  add,
  loadFloat,
  loadInt,
  loadVector,
  mul,
  shiftLeftInt,
  splat,
  vadd,
  vmul,
} from '../assembler/values';

/**
 * Rows first .. last of a sparse matrix times x [n, width]: into row i = the sum of weight times
 * row `column` of x over entries starts[i] .. starts[i + 1], in their order. Width is a multiple of
 * 4, in bytes here.
 */
export const defineWeightedRows = (assembler: Assembler) =>
  assembler.define(
    'weightedRows',
    {
      starts: 'i32',
      columns: 'i32',
      weights: 'i32',
      x: 'i32',
      into: 'i32',
      first: 'i32',
      last: 'i32',
      bytes: 'i32',
    },
    (code, { starts, columns, weights, x, into, first, last, bytes }) => {
      code.loop(first, last, 1, (i) => {
        const to = code.let(add(into, mul(i, bytes)));
        const at = code.let(add(starts, shiftLeftInt(i, 2)));
        const beyond = code.let(shiftLeftInt(loadInt(at, 4), 2));
        code.loop(0, bytes, 16, (offset) => code.storeVector(add(to, offset), splat(0)));
        code.loop(shiftLeftInt(loadInt(at), 2), beyond, 4, (entry) => {
          const weight = code.let(splat(loadFloat(add(weights, entry))));
          const from = code.let(add(x, mul(loadInt(add(columns, entry)), bytes)));
          code.loop(0, bytes, 16, (offset) => {
            const here = code.let(add(to, offset));
            const term = vmul(weight, loadVector(add(from, offset)));
            code.storeVector(here, vadd(loadVector(here), term));
          });
        });
      });
    },
  );
