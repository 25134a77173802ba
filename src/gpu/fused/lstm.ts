import { withGradient } from '../device/custom-gradient';
import type * as tf from '../device/tf';
import { kernels } from '../wasm/kernels';
import { PRODUCT_SCRATCH } from '../wasm/kernels/product';
import type { Heap } from '../wasm/threads/heap';
import { call, type Span } from '../wasm/threads/tasks';

/**
 * Fewest rows that run through the recurrence together: few enough for every thread to get some,
 * enough to share the packing of the weights.
 */
const ROWS = 8;
const PARTS = 4;

/** Spans of rows that run through the recurrence together. */
function groupsOf(rows: number): Span[] {
  const size = Math.max(ROWS, Math.ceil(rows / PARTS));
  return Array.from({ length: Math.ceil(rows / size) }, (_, i) => {
    const [first, last] = [i * size, Math.min(rows, (i + 1) * size)];
    return { first, last, count: last - first };
  });
}

/**
 * The recurrence of an LSTM layer over all positions. Shapes: B rows, L positions, d width; gates
 * stand gate by gate in the order i, f, g, o (input, forget, cell candidate, output).
 * @param inputGates [B, L, 4d] the part of the gates that comes from the layer's input
 * @param recurrent [d, 4d] weight of the state before
 * @param tokens [B, L] int32, 0 is padding, which leaves the state at zero
 * @returns hidden [B, L, d] the state after each position
 */
export function fusedLstm(
  heap: Heap,
  inputGates: tf.Tensor,
  recurrent: tf.Tensor,
  tokens: tf.Tensor,
): tf.Tensor {
  const [B, L, width4] = inputGates.shape;
  const d = width4 / 4;
  const groups = groupsOf(B);
  const [rowBytes, gateRowBytes] = [L * d * 4, L * width4 * 4];
  const shape = { length: L, width: d };

  /** @returns hidden [B, L, d], the gates after their activations [B, L, 4d] and cells [B, L, d] */
  const forward = (
    inputGates: tf.Tensor,
    recurrent: tf.Tensor,
  ): Record<'hidden' | 'gates' | 'cells', tf.Tensor> => {
    const gates = heap.output(inputGates.shape);
    const cells = heap.output([B, L, d]);
    const hidden = heap.output([B, L, d]);
    const scratch = heap.scratch(PRODUCT_SCRATCH);
    const [inputAt, recurrentAt, tokensAt] = [inputGates, recurrent, tokens].map(heap.addressOf);
    const [gatesAt, cellsAt, hiddenAt] = [gates, cells, hidden].map(heap.addressOf);
    heap.floats(gatesAt, gates.size).set(heap.floats(inputAt, gates.size));
    heap.run(
      groups.map(({ first, count }) => [
        call(kernels.lstm, {
          ...shape,
          rows: count,
          tokens: tokensAt + first * L * 4,
          recurrent: recurrentAt,
          scratch,
          gates: gatesAt + first * gateRowBytes,
          cells: cellsAt + first * rowBytes,
          out: hiddenAt + first * rowBytes,
        }),
      ]),
    );
    return { hidden, gates, cells };
  };

  /** @returns the gradients of inputGates [B, L, 4d] and recurrent [d, 4d] */
  const backward = (
    upstream: tf.Tensor,
    [recurrent, gates, cells, hidden, tokens]: readonly tf.Tensor[],
  ): tf.Tensor[] => {
    const gradients = [heap.output(gates.shape), heap.output(recurrent.shape)];
    const carryBytes = 2 * groups[0].count * d * 4;
    const scratch = heap.scratch(PRODUCT_SCRATCH + carryBytes);
    // Each group has a sum of its own, which are added up in order.
    const parts = heap.common(groups.length * recurrent.size * 4);
    const [recurrentAt, gatesAt, cellsAt] = [recurrent, gates, cells].map(heap.addressOf);
    const [hiddenAt, tokensAt, upstreamAt] = [hidden, tokens, upstream].map(heap.addressOf);
    const [gradientGates, gradientRecurrent] = gradients.map(heap.addressOf);
    heap.run(
      groups.map(({ first, count }, i) => [
        call(kernels.lstmGradient, {
          ...shape,
          rows: count,
          tokens: tokensAt + first * L * 4,
          recurrent: recurrentAt,
          scratch,
          gates: gatesAt + first * gateRowBytes,
          cells: cellsAt + first * rowBytes,
          out: hiddenAt + first * rowBytes,
          gradient: upstreamAt + first * rowBytes,
          gradientGates: gradientGates + first * gateRowBytes,
          gradientRecurrent: parts + i * recurrent.size * 4,
          carried: scratch + PRODUCT_SCRATCH,
        }),
      ]),
    );
    const sum = { count: groups.length, size: recurrent.size };
    heap.run([[call(kernels.sumOfParts, { ...sum, parts, into: gradientRecurrent })]]);
    return gradients;
  };

  const recurrence = withGradient(([inputGates, recurrent], save) => {
    const { hidden, gates, cells } = forward(inputGates, recurrent);
    save([recurrent, gates, cells, hidden, tokens]);
    return { value: hidden, gradient: backward };
  });
  return recurrence(inputGates, recurrent);
}
