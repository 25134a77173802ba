import type { QuantizedRows } from '../../core/maths/quantization';
import { kernels } from '../wasm/kernels';
import { BYTE_ROWS, BYTE_STEP } from '../wasm/kernels/byte-rows';
import { currentHeap, type Heap } from '../wasm/threads/heap';
import { call, spansOf } from '../wasm/threads/tasks';

/** Inner products with the rows of a table in 8 bits, a quarter of the bytes of floats. */
interface ByteProduct {
  /** @param query [d] @returns [N], inner products with the floats that the bytes represent */
  of(query: ArrayLike<number>): Float32Array;
  dispose(): void;
}

/** SIMD kernels where tfjs runs on its wasm backend, plain loops elsewhere. */
export function createByteProduct(table: QuantizedRows): ByteProduct {
  const heap = currentHeap();
  return heap ? onHeap(heap, table) : inLoops(table);
}

function inLoops({ values, scales }: QuantizedRows): ByteProduct {
  const width = values.length / scales.length;
  return {
    of: (query) =>
      scales.map((scale, row) => {
        let sum = 0;
        for (let c = 0, at = row * width; c < width; c++) sum += query[c] * values[at + c];
        return sum * scale;
      }),
    dispose: () => undefined,
  };
}

function onHeap(heap: Heap, { values, scales }: QuantizedRows): ByteProduct {
  const items = scales.length;
  const dim = values.length / items;
  const width = Math.ceil(dim / BYTE_STEP) * BYTE_STEP;
  const rows = Math.ceil(items / BYTE_ROWS) * BYTE_ROWS;
  // The backend hands out memory as float tensors.
  const held = heap.output([(rows * width) / 4 + rows + width]);
  const tableAt = heap.addressOf(held);
  const scalesAt = tableAt + rows * width;
  const queryAt = scalesAt + 4 * rows;
  const all = heap.floats(tableAt, held.size).fill(0);
  const bytes = new Int8Array(all.buffer, all.byteOffset, rows * width);
  for (let item = 0; item < items; item++)
    bytes.set(values.subarray(item * dim, (item + 1) * dim), item * width);
  heap.floats(scalesAt, items).set(scales);
  const spans = spansOf(rows);
  return {
    of(query) {
      heap.floats(queryAt, dim).set(query);
      const into = heap.common(4 * rows);
      heap.run(
        spans.map(({ first, count }) => [
          call(kernels.byteRows, {
            table: tableAt + first * width,
            scales: scalesAt + 4 * first,
            count,
            width,
            query: queryAt,
            into: into + 4 * first,
          }),
        ]),
      );
      return heap.floats(into, items).slice();
    },
    dispose: () => held.dispose(),
  };
}
