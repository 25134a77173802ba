import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '../device/tf';
import { registerMatMul } from '../wasm/kernels/mat-mul';
import { kernelsRunHere } from '../wasm/threads/heap';

/**
 * Registers our kernels for tfjs 4.22's wasm backend: one that it lacks and training needs, and
 * faster versions of others.
 */
export function registerWasmKernels(): void {
  if (kernelsRunHere()) registerMatMul();
  registerSegmentSum();
  registerGather();
  registerIdentity();
}

/**
 * The gradient of `gather`: sums the rows of x [n, ...] with the same segment id [n] into row `id`
 * of the result [numSegments, ...].
 */
function registerSegmentSum(): void {
  tf.registerKernel({
    kernelName: 'UnsortedSegmentSum',
    backendName: 'wasm',
    kernelFunc: ({ inputs, attrs, backend }) => {
      const wasm = backend as BackendWasm;
      const { x, segmentIds } = inputs;
      const segments = Number(attrs?.numSegments);
      if (!x || !segmentIds || segmentIds.shape.length !== 1)
        throw new Error('needs x and one-dimensional segment ids');
      const result = wasm.makeOutput([segments, ...x.shape.slice(1)], x.dtype);
      const from = wasm.typedArrayFromHeap(x);
      const ids = wasm.typedArrayFromHeap(segmentIds);
      const into = wasm.typedArrayFromHeap(result);
      const width = from.length / ids.length;
      into.fill(0);
      for (let row = 0; row < ids.length; row++) {
        if (ids[row] < 0) continue;
        const source = row * width;
        const target = ids[row] * width;
        for (let i = 0; i < width; i++) into[target + i] += from[source + i];
      }
      return result;
    },
  });
}

/** Replaces a kernel of tfjs; the new one may call the old. */
function replaceKernel(kernelName: string, replace: (theirs: tf.KernelFunc) => tf.KernelFunc): void {
  const theirs = tf.getKernel(kernelName, 'wasm');
  tf.unregisterKernel(kernelName, 'wasm');
  tf.registerKernel({ ...theirs, kernelFunc: replace(theirs.kernelFunc) });
}

/**
 * Copies whole rows of a table, as embeddings need; tfjs's kernel computes coordinates for every
 * number.
 */
function registerGather(): void {
  replaceKernel('GatherV2', (theirs) => (given) => {
    const { x, indices } = given.inputs;
    if (
      !x ||
      indices?.dtype !== 'int32' ||
      x.dtype !== 'float32' ||
      given.attrs?.axis !== 0 ||
      given.attrs.batchDims
    )
      return theirs(given);
    const wasm = given.backend as BackendWasm;
    const [rows, ...rest] = x.shape;
    const result = wasm.makeOutput([...indices.shape, ...rest], x.dtype);
    const from = wasm.typedArrayFromHeap(x);
    const into = wasm.typedArrayFromHeap(result);
    const width = rest.reduce((product, n) => product * n, 1);
    wasm.typedArrayFromHeap(indices).forEach((row, i) => {
      if (row < 0 || row >= rows) throw new Error(`gather: row ${row} of ${rows}`);
      into.set(from.subarray(row * width, (row + 1) * width), i * width);
    });
    return result;
  });
}

/** A clone shares the memory of its tensor, as on every other backend. */
function registerIdentity(): void {
  replaceKernel('Identity', () => ({ inputs, backend }) => {
    const { x } = inputs;
    if (!x) throw new Error('needs x');
    (backend as BackendWasm).incRef(x.dataId);
    return { dataId: x.dataId, shape: x.shape, dtype: x.dtype };
  });
}
