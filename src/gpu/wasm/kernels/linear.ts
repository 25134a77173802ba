import type { Assembler } from '../assembler/assembler';
import { dropoutFactors, dropoutParams } from '../assembler/random';
import {
  add,
  bitAnd,
  greater,
  loadVector,
  mul,
  shiftLeftInt,
  shiftRightInt,
  splat,
  sub,
  type V128,
  vadd,
  vmax,
  vmul,
} from '../assembler/values';

/**
 * What follows the product x w [rows, width] of a linear layer, in rows `first` .. `last` - 1:
 * bias, ReLU where `relu` is not 0, dropout, and the residual. Width is a multiple of 4.
 */
const layer = { first: 'i32', last: 'i32', width: 'i32', relu: 'i32', ...dropoutParams } as const;

/** Replaces the product by the result of the layer; `residual` is an address, or 0 for none. */
export const defineLayer = (assembler: Assembler) =>
  assembler.define(
    'layer',
    { ...layer, product: 'i32', bias: 'i32', residual: 'i32' },
    (code, { first, last, width, relu, key, threshold, kept, product, bias, residual }) => {
      const bytes = code.let(shiftLeftInt(width, 2));
      code.loop(first, last, 1, (i) => {
        const start = code.let(mul(i, bytes));
        const row = code.let(add(product, start));
        code.loop(0, bytes, 16, (offset) => {
          const at = code.let(add(row, offset));
          const value = code.let(vadd(loadVector(at), loadVector(add(bias, offset))));
          code.when(relu, () => code.set(value, vmax(value, splat(0))));
          code.when(threshold, () => {
            const index = shiftRightInt(add(start, offset), 2);
            code.set(value, vmul(value, dropoutFactors(code, { key, threshold, kept }, index)));
          });
          code.when(residual, () =>
            code.set(value, vadd(value, loadVector(add(add(residual, start), offset)))),
          );
          code.storeVector(at, value);
        });
      });
    },
  );

/**
 * Writes the gradient of these rows of the product, the first of them to `gradientProduct`, and
 * adds that of the bias. With ReLU, `out` is the result of the layer, positive where the gate was
 * open and the number was not dropped.
 */
export const defineLayerGradient = (assembler: Assembler) =>
  assembler.define(
    'layerGradient',
    { ...layer, gradient: 'i32', out: 'i32', gradientProduct: 'i32', gradientBias: 'i32' },
    (
      code,
      { first, last, width, relu, key, threshold, kept, gradient, out, gradientProduct, gradientBias },
    ) => {
      const bytes = code.let(shiftLeftInt(width, 2));
      const skipped = code.let(mul(first, bytes));
      code.loop(first, last, 1, (i) => {
        const start = code.let(mul(i, bytes));
        code.loop(0, bytes, 16, (offset) => {
          const place = code.let(add(start, offset));
          const value = code.let(loadVector(add(gradient, place)));
          const gated = (factors: V128) => code.set(value, vmul(value, factors));
          code.when(
            relu,
            () => gated(bitAnd(greater(loadVector(add(out, place)), splat(0)), splat(kept))),
            () =>
              code.when(threshold, () => {
                const index = shiftRightInt(place, 2);
                gated(dropoutFactors(code, { key, threshold, kept }, index));
              }),
          );
          code.storeVector(sub(add(gradientProduct, place), skipped), value);
          const into = code.let(add(gradientBias, offset));
          code.storeVector(into, vadd(loadVector(into), value));
        });
      });
    },
  );
