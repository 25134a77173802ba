import type { Assembler } from '../assembler/assembler';
import {
  add,
  fdiv,
  fsub,
  loadFloat,
  loadInt,
  loadVector,
  mul,
  shiftRightInt,
  splat,
  vmul,
} from '../assembler/values';
import { type EndRow, powersInPlace } from './softmax';

/**
 * Numbers that the kernel writes for each row: largest logit, sum of e^(logit - largest), logit of
 * the target.
 */
export const ROW_FACTS = 3;

/**
 * Replaces rows of `width` logits, `bytes` apart (a multiple of 16), by the gradient of their
 * cross-entropy with `targets` (int32 [rows]) times `share`: (softmax - one-hot) * share. Writes
 * facts [rows, ROW_FACTS], from which the loss is computed.
 */
export function defineCrossEntropy(assembler: Assembler, endRow: EndRow) {
  return assembler.define(
    'crossEntropy',
    {
      logits: 'i32',
      rows: 'i32',
      width: 'i32',
      bytes: 'i32',
      targets: 'i32',
      share: 'f32',
      facts: 'i32',
    },
    (code, { logits, rows, width, bytes, targets, share, facts }) => {
      code.loop(0, rows, 1, (i) => {
        const row = code.let(add(logits, mul(i, bytes)));
        const fact = code.let(add(facts, mul(i, ROW_FACTS * 4)));
        code.call(endRow, { row, from: width, to: shiftRightInt(bytes, 2) });
        const target = code.let(add(row, mul(loadInt(add(targets, mul(i, 4))), 4)));
        code.storeFloat(fact, loadFloat(target), 8);
        const { largest, sum } = powersInPlace(code, row, bytes);
        code.storeFloat(fact, largest);
        code.storeFloat(fact, sum, 4);
        const scale = code.let(splat(fdiv(share, sum)));
        code.loop(0, bytes, 16, (offset) => {
          const at = code.let(add(row, offset));
          code.storeVector(at, vmul(loadVector(at), scale));
        });
        code.storeFloat(target, fsub(loadFloat(target), share));
      });
    },
  );
}
