import type { Assembler } from '../assembler/assembler';
import { sweep } from '../assembler/sweep';
import {
  bitAnd,
  blend,
  same,
  splat,
  splatInt,
  sumOfLanes,
  vadd,
  vdiv,
  vmul,
  vsqrt,
  vsub,
} from '../assembler/values';

/** Writes the sum of the squares of values [size] to `into`. */
export const defineSumOfSquares = (assembler: Assembler) =>
  assembler.define(
    'sumOfSquares',
    { values: 'i32', size: 'i32', into: 'i32' },
    (code, { values, size, into }) => {
      const total = code.let(splat(0));
      sweep(code, size, ({ load, lanes }) => {
        const value = code.let(bitAnd(load(values), lanes));
        code.set(total, vadd(total, vmul(value, value)));
      });
      code.storeFloat(into, sumOfLanes(total));
    },
  );

/**
 * One step of AdamW (Loshchilov and Hutter, ICLR 2019) in place. `clip` is the factor of the
 * gradient, `correction1` and `correction2` those of the moments; with all bits of `keepZeros` set,
 * parameters that are 0 stay 0.
 */
export const defineAdamW = (assembler: Assembler) =>
  assembler.define(
    'adamw',
    {
      parameter: 'i32',
      gradient: 'i32',
      first: 'i32',
      second: 'i32',
      size: 'i32',
      clip: 'f32',
      beta1: 'f32',
      rest1: 'f32',
      beta2: 'f32',
      rest2: 'f32',
      epsilon: 'f32',
      correction1: 'f32',
      correction2: 'f32',
      learningRate: 'f32',
      weightDecay: 'f32',
      keepZeros: 'i32',
    },
    (code, given) => {
      sweep(code, given.size, ({ load, store }) => {
        const g = code.let(vmul(load(given.gradient), splat(given.clip)));
        const m = code.let(vadd(vmul(load(given.first), splat(given.beta1)), vmul(g, splat(given.rest1))));
        const v = code.let(
          vadd(vmul(load(given.second), splat(given.beta2)), vmul(vmul(g, g), splat(given.rest2))),
        );
        store(given.first, m);
        store(given.second, v);
        const deviation = vadd(vsqrt(vmul(v, splat(given.correction2))), splat(given.epsilon));
        const direction = vdiv(vmul(m, splat(given.correction1)), deviation);
        const p = code.let(load(given.parameter));
        const change = vadd(direction, vmul(p, splat(given.weightDecay)));
        const held = bitAnd(same(p, splat(0)), splatInt(given.keepZeros));
        store(given.parameter, blend(held, p, vsub(p, vmul(change, splat(given.learningRate)))));
      });
    },
  );
