import type { SparseRows } from '../../core/maths/sparse-rows';
import { withGradient } from '../device/custom-gradient';
import type * as tf from '../device/tf';
import { kernels } from '../wasm/kernels';
import type { Heap } from '../wasm/threads/heap';
import { call, spansOf } from '../wasm/threads/tasks';

/**
 * A sparse matrix times x [columns, width]; width is a multiple of 4.
 * @param transpose of `matrix`, for the gradient
 * @returns [rows, width]
 */
export function fusedWeightedRows(
  heap: Heap,
  x: tf.Tensor,
  matrix: SparseRows,
  transpose: SparseRows,
): tf.Tensor {
  const product = (from: tf.Tensor, { starts, columns, weights }: SparseRows): tf.Tensor => {
    const rows = starts.length - 1;
    const width = from.shape[1] ?? 1;
    const out = heap.output([rows, width]);
    const startsAt = heap.common((starts.length + 2 * columns.length) * 4);
    const columnsAt = startsAt + starts.length * 4;
    const weightsAt = columnsAt + columns.length * 4;
    const { buffer } = heap.floats(startsAt, 0);
    new Uint32Array(buffer, startsAt, starts.length).set(starts);
    new Uint32Array(buffer, columnsAt, columns.length).set(columns);
    heap.floats(weightsAt, weights.length).set(weights);
    const given = { starts: startsAt, columns: columnsAt, weights: weightsAt, bytes: width * 4 };
    const [xAt, into] = [from, out].map(heap.addressOf);
    heap.run(
      spansOf(rows).map(({ first, last }) => [
        call(kernels.weightedRows, { ...given, x: xAt, into, first, last }),
      ]),
    );
    return out;
  };
  return withGradient(([from]) => ({
    value: product(from, matrix),
    gradient: (upstream) => product(upstream, transpose),
  }))(x);
}
