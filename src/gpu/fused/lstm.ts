import * as tf from '../device/tf';
import { kernels } from '../wasm/kernels';
import { PRODUCT_SCRATCH } from '../wasm/kernels/product';
import type { Heap } from '../wasm/threads/heap';
import { call, type Span } from '../wasm/threads/tasks';

/**
 * Rows that go through the recurrence together: few enough for every thread to have some, enough to
 * share the packing of the weights.
 */
const ROWS = 8;
const PARTS = 4;

function groupsOf(rows: number): Span[] {
  const size = Math.max(ROWS, Math.ceil(rows / PARTS));
  return Array.from({ length: Math.ceil(rows / size) }, (_, i) => {
    const [first, last] = [i * size, Math.min(rows, (i + 1) * size)];
    return { first, last, count: last - first };
  });
}

/**
 * The recurrence of an LSTM layer over all positions.
 * @param projected [B, L, 4d] gate by gate (input, forget, candidate, output), the part of the
 * gates that does not come from the state before
 * @param recurrent [d, 4d] gate by gate
 * @param tokens [B, L] int32, 0 is padding, which leaves the state at zero
 * @returns [B, L, d] the state after each position
 */
export function fusedLstm(
  heap: Heap,
  projected: tf.Tensor,
  recurrent: tf.Tensor,
  tokens: tf.Tensor,
): tf.Tensor {
  const [B, L, width4] = projected.shape;
  const d = width4 / 4;
  const groups = groupsOf(B);
  const [rowBytes, gateRowBytes] = [L * d * 4, L * width4 * 4];
  const shape = { length: L, width: d };

  const through = tf.customGrad((...given) => {
    const [projected, recurrent, save] = given as [tf.Tensor, tf.Tensor, tf.GradSaveFunc];
    const [gates, cells, out] = [
      heap.output(projected.shape),
      heap.output([B, L, d]),
      heap.output([B, L, d]),
    ];
    const scratch = heap.scratch(PRODUCT_SCRATCH);
    const [from, gatesAt, cellsAt, into, weights, tokensAt] = [
      projected,
      gates,
      cells,
      out,
      recurrent,
      tokens,
    ].map(heap.addressOf);
    heap.floats(gatesAt, gates.size).set(heap.floats(from, gates.size));
    heap.run(
      groups.map(({ first, count }) => [
        call(kernels.lstm, {
          ...shape,
          rows: count,
          tokens: tokensAt + first * L * 4,
          recurrent: weights,
          scratch,
          gates: gatesAt + first * gateRowBytes,
          cells: cellsAt + first * rowBytes,
          out: into + first * rowBytes,
        }),
      ]),
    );
    save([recurrent, gates, cells, out, tokens]);
    return {
      value: out,
      gradFunc: (gradient: tf.Tensor, saved: tf.Tensor[]) => {
        const [recurrent, gates, cells, out, tokens] = saved;
        const gradients = [heap.output(gates.shape), heap.output(recurrent.shape)];
        const carryBytes = 2 * groups[0].count * d * 4;
        const scratch = heap.scratch(PRODUCT_SCRATCH + carryBytes);
        const parts = heap.common(groups.length * recurrent.size * 4);
        const [weights, gatesAt, cellsAt, outAt, tokensAt] = [recurrent, gates, cells, out, tokens].map(
          heap.addressOf,
        );
        const [given, intoGates, intoRecurrent] = [gradient, ...gradients].map(heap.addressOf);
        heap.run(
          groups.map(({ first, count }, i) => [
            call(kernels.lstmGradient, {
              ...shape,
              rows: count,
              tokens: tokensAt + first * L * 4,
              recurrent: weights,
              scratch,
              gates: gatesAt + first * gateRowBytes,
              cells: cellsAt + first * rowBytes,
              out: outAt + first * rowBytes,
              gradient: given + first * rowBytes,
              gradientGates: intoGates + first * gateRowBytes,
              gradientRecurrent: parts + i * recurrent.size * 4,
              carried: scratch + PRODUCT_SCRATCH,
            }),
          ]),
        );
        const sum = { count: groups.length, size: recurrent.size };
        heap.run([[call(kernels.sumOfParts, { ...sum, parts, into: intoRecurrent })]]);
        return gradients;
      },
    };
  });
  return through(projected, recurrent);
}
