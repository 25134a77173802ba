import type { Assembler, Code, Local } from '../assembler/assembler';
import { exponential } from '../assembler/exponential';
import {
  add,
  choose,
  f32,
  type I32,
  less,
  loadInt,
  loadVector,
  mul,
  shiftLeftInt,
  splat,
  sub,
  type V128,
  vadd,
  vdiv,
  vmul,
  vsub,
} from '../assembler/values';
import type { defineProduct } from './product';

/**
 * An LSTM over `rows` histories of `length` positions (Hochreiter and Schmidhuber 1997; forget
 * gate: Gers, Schmidhuber and Cummins 2000), width d a multiple of 4. Gates are [rows, length, 4d],
 * gate by gate: i input, f forget, g cell candidate, o output. A token of 0 is padding, which
 * leaves the state at zero.
 */
const shape = {
  rows: 'i32',
  length: 'i32',
  width: 'i32',
  tokens: 'i32',
  gates: 'i32',
  recurrent: 'i32',
  cells: 'i32',
  scratch: 'i32',
} as const;

type Product = ReturnType<typeof defineProduct>;
type Given = { readonly [K in 'length' | 'width']: Local<'i32'> };

const sigmoid = (code: Code, x: V128): V128 =>
  vdiv(splat(1), vadd(splat(1), exponential(code, vsub(splat(0), x))));

const tanh = (code: Code, x: V128): V128 => vsub(vmul(sigmoid(code, vmul(x, splat(2))), splat(2)), splat(1));

/** Strides in bytes, and the addresses of one row and position. */
function layout(code: Code, { length, width }: Given) {
  const bytes = code.let(shiftLeftInt(width, 2));
  const gateBytes = code.let(shiftLeftInt(width, 4));
  return {
    bytes,
    gateBytes,
    rowBytes: code.let(mul(length, bytes)),
    gateRowBytes: code.let(mul(length, gateBytes)),
    /** Index of position t of row i among all positions. */
    place: (i: I32, t: I32) => code.let(add(mul(i, length), t)),
  };
}

/** 1 at an event, 0 at padding, in all four lanes. */
const presence = (tokens: I32, place: I32): V128 =>
  splat(choose(less(0, loadInt(add(tokens, shiftLeftInt(place, 2)))), f32(1), f32(0)));

/**
 * Forward pass. `gates` holds the part of the gates from the layer's input and is replaced by their
 * activations. Writes `cells` and `out` [rows, length, d], the state after each position.
 */
export const defineLstm = (assembler: Assembler, product: Product) =>
  assembler.define('lstm', { ...shape, out: 'i32' }, (code, given) => {
    const { rows, length, width, tokens, gates, recurrent, cells, scratch, out } = given;
    const { bytes, gateBytes, rowBytes, gateRowBytes, place } = layout(code, given);
    code.loop(0, length, 1, (t) => {
      code.when(t, () =>
        code.call(product, {
          rows,
          columns: shiftLeftInt(width, 2),
          depth: width,
          left: add(out, mul(sub(t, 1), bytes)),
          leftRow: rowBytes,
          leftColumn: 4,
          right: recurrent,
          rightRow: gateBytes,
          rightColumn: 4,
          out: add(gates, mul(t, gateBytes)),
          outRow: gateRowBytes,
          sum: 1,
          scratch,
        }),
      );
      code.loop(0, rows, 1, (i) => {
        const at = place(i, t);
        const input = code.let(add(gates, mul(at, gateBytes)));
        const cell = code.let(add(cells, mul(at, bytes)));
        const state = code.let(add(out, mul(at, bytes)));
        const there = code.let(presence(tokens, at));
        const [forget, candidate, output] = [1, 2, 3].map((gate) => code.let(add(input, mul(bytes, gate))));
        code.loop(0, bytes, 16, (offset) => {
          const opened = (gate: I32, value: (code: Code, x: V128) => V128): Local<'v128'> => {
            const found = code.let(value(code, loadVector(add(gate, offset))));
            code.storeVector(add(gate, offset), found);
            return found;
          };
          const held = opened(forget, sigmoid);
          const kept = code.let(splat(0));
          code.when(t, () => code.set(kept, vmul(held, loadVector(add(sub(cell, bytes), offset)))));
          const added = vmul(opened(input, sigmoid), opened(candidate, tanh));
          const now = code.let(vmul(vadd(kept, added), there));
          code.storeVector(add(cell, offset), now);
          code.storeVector(add(state, offset), vmul(opened(output, sigmoid), tanh(code, now)));
        });
      });
    });
  });

/**
 * Backward pass. From the gradient of the states, `gradient` [rows, length, d], writes that of the
 * gates before their activation, `gradientGates` [rows, length, 4d], and that of `recurrent`,
 * `gradientRecurrent` [d, 4d]. `carried` is scratch for 2 x rows x d numbers.
 */
export const defineLstmGradient = (assembler: Assembler, product: Product) =>
  assembler.define(
    'lstmGradient',
    { ...shape, out: 'i32', gradient: 'i32', gradientGates: 'i32', gradientRecurrent: 'i32', carried: 'i32' },
    (code, given) => {
      const { rows, length, width, tokens, gates, recurrent, cells, scratch, out } = given;
      const { gradient, gradientGates, gradientRecurrent, carried } = given;
      const { bytes, gateBytes, rowBytes, gateRowBytes, place } = layout(code, given);
      const carriedCells = code.let(add(carried, mul(rows, bytes)));
      code.loop(0, mul(rows, mul(bytes, 2)), 16, (offset) =>
        code.storeVector(add(carried, offset), splat(0)),
      );
      code.loop(0, length, 1, (after) => {
        const t = code.let(sub(sub(length, 1), after));
        code.when(after, () =>
          code.call(product, {
            rows,
            columns: width,
            depth: shiftLeftInt(width, 2),
            left: add(gradientGates, mul(add(t, 1), gateBytes)),
            leftRow: gateRowBytes,
            leftColumn: 4,
            right: recurrent,
            rightRow: 4,
            rightColumn: gateBytes,
            out: carried,
            outRow: bytes,
            sum: 0,
            scratch,
          }),
        );
        code.loop(0, rows, 1, (i) => {
          const at = place(i, t);
          const first = code.let(mul(at, gateBytes));
          const start = code.let(mul(at, bytes));
          const there = code.let(presence(tokens, at));
          code.loop(0, bytes, 16, (offset) => {
            const gateValue = (gate: number) =>
              code.let(loadVector(add(add(gates, first), add(mul(bytes, gate), offset))));
            const [input, forget, candidate, output] = [0, 1, 2, 3].map(gateValue);
            const within = code.let(add(start, offset));
            const carry = code.let(add(mul(i, bytes), offset));
            const squashed = code.let(tanh(code, loadVector(add(cells, within))));
            const state = code.let(vadd(loadVector(add(gradient, within)), loadVector(add(carried, carry))));
            const slope = vsub(splat(1), vmul(squashed, squashed));
            const through = vmul(vmul(state, output), slope);
            const cell = code.let(vmul(vadd(through, loadVector(add(carriedCells, carry))), there));
            const before = code.let(splat(0));
            code.when(t, () => code.set(before, loadVector(sub(add(cells, within), bytes))));
            code.storeVector(add(carriedCells, carry), vmul(cell, forget));
            const sigmoidSlope = (value: V128) => vmul(value, vsub(splat(1), value));
            const store = (gate: number, value: V128) =>
              code.storeVector(add(add(gradientGates, first), add(mul(bytes, gate), offset)), value);
            store(0, vmul(vmul(cell, candidate), sigmoidSlope(input)));
            store(1, vmul(vmul(cell, before), sigmoidSlope(forget)));
            store(2, vmul(vmul(cell, input), vsub(splat(1), vmul(candidate, candidate))));
            store(3, vmul(vmul(state, squashed), sigmoidSlope(output)));
          });
        });
      });
      code.loop(0, mul(width, gateBytes), 16, (offset) =>
        code.storeVector(add(gradientRecurrent, offset), splat(0)),
      );
      code.when(less(1, length), () =>
        code.loop(0, rows, 1, (i) =>
          code.call(product, {
            rows: width,
            columns: shiftLeftInt(width, 2),
            depth: sub(length, 1),
            left: add(out, mul(i, rowBytes)),
            leftRow: 4,
            leftColumn: bytes,
            right: add(add(gradientGates, mul(i, gateRowBytes)), gateBytes),
            rightRow: gateBytes,
            rightColumn: 4,
            out: gradientRecurrent,
            outRow: gateBytes,
            sum: 1,
            scratch,
          }),
        ),
      );
    },
  );
