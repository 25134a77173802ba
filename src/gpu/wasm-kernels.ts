import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from './tf';
import { kernelsRunHere } from './wasm/heap';
import { registerMatMul } from './wasm/mat-mul';

/**
 * Kernels of our own for tfjs 4.22's wasm backend: the product, and the one our training needs that it lacks, the gradient of `gather`. Sums the rows of x [n, ...] that
 * have the same segment id [n] into row `id` of the result [numSegments, ...].
 */
export function registerWasmKernels(): void {
  if (kernelsRunHere()) registerMatMul();
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
