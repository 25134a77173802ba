import type { Code } from './assembler';
import {
  intAdd,
  nearest,
  shiftLeft,
  splat,
  splatInt,
  toInts,
  type V128,
  vadd,
  vmax,
  vmin,
  vmul,
  vsub,
} from './values';

/** Coefficients of Cephes' expf (Moshier 1992), highest power first. */
const POLYNOMIAL = [1.98756915e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1, 0.5];
/** ln 2 in two parts; the first has few bits, so that its product with a small integer is exact. */
const LN2_HIGH = 0.693359375;
const LN2_LOW = -2.1219444e-4;

/** e^x to 2 units in the last place; x is clamped to [-87, 88]. */
export function exponential(code: Code, x: V128): V128 {
  const within = code.let(vmin(vmax(x, splat(-87.3)), splat(88)));
  const twos = code.let(nearest(vmul(within, splat(Math.LOG2E))));
  const rest = code.let(vsub(vsub(within, vmul(twos, splat(LN2_HIGH))), vmul(twos, splat(LN2_LOW))));
  const sum = code.let(splat(POLYNOMIAL[0]));
  for (const coefficient of POLYNOMIAL.slice(1)) code.set(sum, vadd(vmul(sum, rest), splat(coefficient)));
  const fraction = vadd(vadd(vmul(vmul(sum, rest), rest), rest), splat(1));
  return vmul(fraction, shiftLeft(intAdd(toInts(twos), splatInt(127)), 23));
}
