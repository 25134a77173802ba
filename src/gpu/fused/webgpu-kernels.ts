import { type WebGPUBackend, webgpu_util } from '@tensorflow/tfjs-backend-webgpu';
import type { WebGPUProgram } from '@tensorflow/tfjs-backend-webgpu/dist/webgpu_program';
import * as tf from '../device/tf';

const NAME = 'UnsortedSegmentSum';

/**
 * Sums the rows of x [n, width] of each segment in the order of the rows; one invocation a number
 * of the result. tfjs's own kernel adds atomically in varying order, so two runs of the same
 * training would differ.
 */
function segmentSumProgram(segments: number, width: number): WebGPUProgram {
  const outputShape = [segments, width];
  const workgroupSize: [number, number, number] = [64, 1, 1];
  const dispatchLayout = webgpu_util.flatDispatchLayout(outputShape);
  return {
    variableNames: ['x', 'segmentIds'],
    outputShape,
    workgroupSize,
    dispatchLayout,
    dispatch: webgpu_util.computeDispatch(dispatchLayout, outputShape, workgroupSize),
    uniforms: 'rows : i32,',
    shaderKey: 'orderedSegmentSum',
    size: true,
    getUserCode: () => `
      fn main(index : i32) {
        if (index < uniforms.size) {
          let coords = getCoordsFromIndex(index);
          var sum = 0.0;
          for (var row = 0; row < uniforms.rows; row++) {
            if (i32(getSegmentIds(row)) == coords[0]) {
              sum += getX(row, coords[1]);
            }
          }
          setOutputAtIndex(index, sum);
        }
      }`,
  };
}

/** Replaces kernels of tfjs's webgpu backend by ours. */
export function registerWebgpuKernels(): void {
  tf.unregisterKernel(NAME, 'webgpu');
  tf.registerKernel({
    kernelName: NAME,
    backendName: 'webgpu',
    kernelFunc: ({ inputs, attrs, backend }) => {
      const webgpu = backend as WebGPUBackend;
      const { x, segmentIds } = inputs;
      if (!x || !segmentIds || segmentIds.shape.length !== 1)
        throw new Error('needs x and one-dimensional segment ids');
      const segments = Number(attrs?.numSegments);
      const [rows, ...rest] = x.shape;
      const width = rest.reduce((product, n) => product * n, 1);
      // The same buffer as a matrix; nothing is copied.
      const flat = { dataId: x.dataId, shape: [rows, width], dtype: x.dtype };
      const sums = webgpu.runWebGPUProgram(segmentSumProgram(segments, width), [flat, segmentIds], x.dtype, [
        { type: 'int32', data: [rows] },
      ]);
      return { ...sums, shape: [segments, ...rest] };
    },
  });
}
