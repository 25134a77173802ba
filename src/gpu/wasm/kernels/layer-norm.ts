import type { Assembler, Code, Local } from '../assembler/assembler';
import {
  add,
  type F32,
  f32,
  fadd,
  fdiv,
  fsqrt,
  type I32,
  loadVector,
  mul,
  shiftLeftInt,
  splat,
  sumOfLanes,
  toFloat,
  type V128,
  vadd,
  vmul,
  vsub,
} from '../assembler/values';

/**
 * Layer normalization (Ba, Kiros and Hinton, 2016) of x [rows, width] over width, a multiple of 4:
 * (x - mean) / sqrt(variance + epsilon) * scale + shift.
 */

/** The sum of `term(offset)` over a row. */
function sumOver(code: Code, bytes: I32, term: (offset: Local<'i32'>) => V128): F32 {
  const total = code.let(splat(0));
  code.loop(0, bytes, 16, (offset) => code.set(total, vadd(total, term(offset))));
  return sumOfLanes(total);
}

/** Mean and 1 / deviation of a row, each in all four lanes. */
function moments(code: Code, row: I32, bytes: I32, width: F32, epsilon: F32) {
  const mean = code.let(
    splat(
      fdiv(
        sumOver(code, bytes, (offset) => loadVector(add(row, offset))),
        width,
      ),
    ),
  );
  const squares = sumOver(code, bytes, (offset) => {
    const centred = code.let(vsub(loadVector(add(row, offset)), mean));
    return vmul(centred, centred);
  });
  const inverse = code.let(splat(fdiv(f32(1), fsqrt(fadd(fdiv(squares, width), epsilon)))));
  return { mean, inverse };
}

const shape = { x: 'i32', scale: 'i32', rows: 'i32', width: 'i32', epsilon: 'f32' } as const;

export const defineLayerNorm = (assembler: Assembler) =>
  assembler.define(
    'layerNorm',
    { ...shape, shift: 'i32', out: 'i32' },
    (code, { x, scale, shift, rows, width, epsilon, out }) => {
      const bytes = code.let(shiftLeftInt(width, 2));
      const numbers = code.let(toFloat(width));
      code.loop(0, rows, 1, (i) => {
        const start = code.let(mul(i, bytes));
        const row = code.let(add(x, start));
        const { mean, inverse } = moments(code, row, bytes, numbers, epsilon);
        const to = code.let(add(out, start));
        code.loop(0, bytes, 16, (offset) => {
          const unit = vmul(vsub(loadVector(add(row, offset)), mean), inverse);
          const scaled = vmul(unit, loadVector(add(scale, offset)));
          code.storeVector(add(to, offset), vadd(scaled, loadVector(add(shift, offset))));
        });
      });
    },
  );

/**
 * Writes the gradient of x and adds the gradients of scale and shift, from that of the result.
 */
export const defineLayerNormGradient = (assembler: Assembler) =>
  assembler.define(
    'layerNormGradient',
    { ...shape, gradient: 'i32', gradientX: 'i32', gradientScale: 'i32', gradientShift: 'i32' },
    (code, { x, scale, rows, width, epsilon, gradient, gradientX, gradientScale, gradientShift }) => {
      const bytes = code.let(shiftLeftInt(width, 2));
      const numbers = code.let(toFloat(width));
      code.loop(0, rows, 1, (i) => {
        const start = code.let(mul(i, bytes));
        const row = code.let(add(x, start));
        const given = code.let(add(gradient, start));
        const { mean, inverse } = moments(code, row, bytes, numbers, epsilon);
        const along = code.let(splat(0));
        const sum = code.let(
          sumOver(code, bytes, (offset) => {
            const unit = code.let(vmul(vsub(loadVector(add(row, offset)), mean), inverse));
            const dy = code.let(loadVector(add(given, offset)));
            const intoScale = code.let(add(gradientScale, offset));
            const intoShift = code.let(add(gradientShift, offset));
            code.storeVector(intoScale, vadd(loadVector(intoScale), vmul(dy, unit)));
            code.storeVector(intoShift, vadd(loadVector(intoShift), dy));
            const scaled = code.let(vmul(dy, loadVector(add(scale, offset))));
            code.set(along, vadd(along, vmul(scaled, unit)));
            return scaled;
          }),
        );
        const meanGradient = code.let(splat(fdiv(sum, numbers)));
        const meanAlong = code.let(splat(fdiv(sumOfLanes(along), numbers)));
        const to = code.let(add(gradientX, start));
        code.loop(0, bytes, 16, (offset) => {
          const unit = vmul(vsub(loadVector(add(row, offset)), mean), inverse);
          const scaled = vmul(loadVector(add(given, offset)), loadVector(add(scale, offset)));
          const rest = vsub(vsub(scaled, meanGradient), vmul(unit, meanAlong));
          code.storeVector(add(to, offset), vmul(rest, inverse));
        });
      });
    },
  );
