import type { Assembler } from '../assembler/assembler';
import { dropoutFactors, dropoutParams } from '../assembler/random';
import { sweep } from '../assembler/sweep';
import { vmul } from '../assembler/values';

/** into [size] = from [size] times the factors of dropout. */
export const defineDropout = (assembler: Assembler) =>
  assembler.define(
    'dropout',
    { from: 'i32', into: 'i32', size: 'i32', ...dropoutParams },
    (code, { from, into, size, ...dropout }) => {
      sweep(code, size, ({ index, load, store }) => {
        store(into, vmul(load(from), dropoutFactors(code, dropout, index)));
      });
    },
  );
