import type { Assembler } from '../assembler/assembler';
import { dropoutFactors, dropoutParams } from '../assembler/random';
import {
  add,
  blend,
  choose,
  constants,
  f32,
  fdiv,
  type I32,
  intAbove,
  intAdd,
  loadVector,
  mul,
  shiftRightInt,
  splat,
  splatInt,
  sumOfLanes,
  vadd,
  vmin,
  vmul,
  vsub,
} from '../assembler/values';
import { type EndRow, powersInPlace } from './softmax';

/** Added to the logits of keys that must not be attended to. */
const MASKED = -1e9;

/**
 * Parameters of one head of one history: matrices [length, length] with rows `bytes` apart, a
 * multiple of 16. `index` is the index of the first entry in the dropout mask.
 */
const head = { length: 'i32', bytes: 'i32', scale: 'f32', index: 'i32', ...dropoutParams } as const;

/** Index in the dropout mask of the vector at `offset` in row i. */
const maskIndex = (index: I32, i: I32, length: I32, offset: I32): I32 =>
  add(add(index, mul(i, length)), shiftRightInt(offset, 2));

/**
 * Replaces the products q kᵀ by the probabilities softmax(products * scale + bias) and writes them
 * after dropout to `dropped`. `bias` [bytes / 4] is 0 at events and far below 0 elsewhere; `causal`
 * also masks later positions.
 */
export function defineAttention(assembler: Assembler, endRow: EndRow) {
  return assembler.define(
    'attention',
    { ...head, products: 'i32', bias: 'i32', causal: 'i32', dropped: 'i32' },
    (code, { length, bytes, scale, index, key, threshold, kept, products, bias, causal, dropped }) => {
      const factor = code.let(splat(scale));
      code.loop(0, length, 1, (i) => {
        const row = code.let(add(products, mul(i, bytes)));
        const to = code.let(add(dropped, mul(i, bytes)));
        code.call(endRow, { row, from: length, to: shiftRightInt(bytes, 2) });
        const last = code.let(splatInt(choose(causal, i, length)));
        const { sum } = powersInPlace(code, row, bytes, (offset) => {
          const columns = intAdd(splatInt(shiftRightInt(offset, 2)), constants([0, 1, 2, 3]));
          const later = blend(intAbove(columns, last), splat(MASKED), splat(0));
          const barred = vmin(later, loadVector(add(bias, offset)));
          return vadd(vmul(loadVector(add(row, offset)), factor), barred);
        });
        const share = code.let(splat(fdiv(f32(1), sum)));
        code.loop(0, bytes, 16, (offset) => {
          const probability = code.let(vmul(loadVector(add(row, offset)), share));
          code.storeVector(add(row, offset), probability);
          const place = maskIndex(index, i, length, offset);
          const factors = dropoutFactors(code, { key, threshold, kept }, place);
          code.storeVector(add(to, offset), vmul(probability, factors));
        });
      });
    },
  );
}

/**
 * Replaces `gradient`, that of the probabilities after dropout, by the gradient of the products q
 * kᵀ; recomputes `dropped` from the probabilities.
 */
export function defineAttentionGradient(assembler: Assembler) {
  return assembler.define(
    'attentionGradient',
    { ...head, probabilities: 'i32', gradient: 'i32', dropped: 'i32' },
    (code, { length, bytes, scale, index, key, threshold, kept, probabilities, gradient, dropped }) => {
      code.loop(0, length, 1, (i) => {
        const start = code.let(mul(i, bytes));
        const row = code.let(add(probabilities, start));
        const into = code.let(add(gradient, start));
        const to = code.let(add(dropped, start));
        // Past the row the scratch may hold any bits, even NaN.
        code.loop(length, shiftRightInt(bytes, 2), 1, (j) => code.storeFloat(add(into, mul(j, 4)), f32(0)));
        const along = code.let(splat(0));
        code.loop(0, bytes, 16, (offset) => {
          const probability = code.let(loadVector(add(row, offset)));
          const place = maskIndex(index, i, length, offset);
          const factors = code.let(dropoutFactors(code, { key, threshold, kept }, place));
          code.storeVector(add(to, offset), vmul(probability, factors));
          const undropped = code.let(vmul(loadVector(add(into, offset)), factors));
          code.storeVector(add(into, offset), undropped);
          code.set(along, vadd(along, vmul(undropped, probability)));
        });
        const mean = code.let(splat(sumOfLanes(along)));
        code.loop(0, bytes, 16, (offset) => {
          const rest = vsub(loadVector(add(into, offset)), mean);
          const scaled = vmul(loadVector(add(row, offset)), splat(scale));
          code.storeVector(add(into, offset), vmul(rest, scaled));
        });
      });
    },
  );
}
