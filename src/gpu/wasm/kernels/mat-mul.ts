import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '../../device/tf';
import { kernels } from '../kernels';
import { heapOf } from '../threads/heap';
import { call, spansOf } from '../threads/tasks';
import { PRODUCT_SCRATCH } from './product';

const NAME = 'BatchMatMul';

interface Side {
  readonly rows: number;
  readonly columns: number;
  /** Strides in bytes, between rows and between columns. */
  readonly rowStride: number;
  readonly columnStride: number;
  /** Matrices in the batch, and the bytes of one. */
  readonly count: number;
  readonly bytes: number;
}

function sideOf({ shape }: tf.TensorInfo, transposed: boolean): Side {
  const [height, width] = shape.slice(-2);
  const stored = { rows: height, columns: width, rowStride: width * 4, columnStride: 4 };
  return {
    ...(transposed ? { rows: width, columns: height, rowStride: 4, columnStride: width * 4 } : stored),
    count: shape.slice(0, -2).reduce((product, n) => product * n, 1),
    bytes: height * width * 4,
  };
}

/**
 * Replaces tfjs's matrix product by ours. Theirs is fast only for a single plain product; with a
 * transposed side, as in every gradient of a product, or for several products at once, it is twelve
 * times slower.
 */
export function registerMatMul(): void {
  tf.unregisterKernel(NAME, 'wasm');
  tf.registerKernel({
    kernelName: NAME,
    backendName: 'wasm',
    kernelFunc: ({ inputs, attrs, backend }) => {
      const wasm = backend as BackendWasm;
      const { a, b } = inputs;
      if (a?.dtype !== 'float32' || b?.dtype !== 'float32') throw new Error('needs two float32 tensors');
      const [left, right] = [sideOf(a, attrs?.transposeA === true), sideOf(b, attrs?.transposeB === true)];
      const count = Math.max(left.count, right.count);
      if (
        left.columns !== right.rows ||
        [left, right].some((side) => side.count !== 1 && side.count !== count)
      )
        throw new Error(`cannot multiply [${a.shape.join(', ')}] by [${b.shape.join(', ')}]`);
      const batch = tf.broadcast_util.assertAndGetBroadcastShape(a.shape.slice(0, -2), b.shape.slice(0, -2));
      const out = wasm.makeOutput([...batch, left.rows, right.columns], 'float32');
      const heap = heapOf(wasm);
      const scratch = heap.scratch(PRODUCT_SCRATCH);
      const [leftAt, rightAt, outAt] = [a, b, out].map(heap.addressOf);
      if (left.columns === 0) wasm.typedArrayFromHeap(out).fill(0);
      // A single product is split into spans of rows; of several products, each is a task.
      const spans = spansOf(left.rows, count === 1 ? 8 : 1);
      heap.run(
        Array.from({ length: count }, (_, i) =>
          spans.map((span) => [
            call(kernels.product, {
              rows: span.count,
              columns: right.columns,
              depth: left.columns,
              left: leftAt + left.bytes * (i % left.count) + span.first * left.rowStride,
              leftRow: left.rowStride,
              leftColumn: left.columnStride,
              right: rightAt + right.bytes * (i % right.count),
              rightRow: right.rowStride,
              rightColumn: right.columnStride,
              out: outAt + (i * left.rows + span.first) * right.columns * 4,
              outRow: right.columns * 4,
              sum: 0,
              scratch,
            }),
          ]),
        ).flat(),
      );
      return out;
    },
  });
}
