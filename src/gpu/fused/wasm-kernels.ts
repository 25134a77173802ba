import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '../device/tf';
import { registerMatMul } from '../wasm/kernels/mat-mul';
import { kernelsRunHere } from '../wasm/threads/heap';

/**
 * Kernels of our own for tfjs 4.22's wasm backend: one that our training needs and it lacks, and
 * others that are slow in it.
 */
export function registerWasmKernels(): void {
  if (kernelsRunHere()) registerMatMul();
  registerSegmentSum();
  registerGather();
  registerIdentity();
}

/**
 * The gradient of `gather`. Sums the rows of x [n, ...] that have the same segment id [n] into row
 * `id` of the result [numSegments, ...].
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

/** Puts `replace` in the place of tfjs's kernel, which it may still call. */
function replaceKernel(kernelName: string, replace: (theirs: tf.KernelFunc) => tf.KernelFunc): void {
  const theirs = tf.getKernel(kernelName, 'wasm');
  tf.unregisterKernel(kernelName, 'wasm');
  tf.registerKernel({ ...theirs, kernelFunc: replace(theirs.kernelFunc) });
}

/**
 * Whole rows of a table, as embeddings take them, are copied as such: theirs works out every
 * number's coordinates.
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

/** A copy shares its memory, as it does on every other backend. */
function registerIdentity(): void {
  replaceKernel('Identity', () => ({ inputs, backend }) => {
    const { x } = inputs;
    if (!x) throw new Error('needs x');
    (backend as BackendWasm).incRef(x.dataId);
    return { dataId: x.dataId, shape: x.shape, dtype: x.dtype };
  });
}
