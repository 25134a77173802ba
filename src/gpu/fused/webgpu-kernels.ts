import { type WebGPUBackend, webgpu_util } from '@tensorflow/tfjs-backend-webgpu';
import type { WebGPUProgram } from '@tensorflow/tfjs-backend-webgpu/dist/webgpu_program';
import * as tf from '../device/tf';

const NAME = 'UnsortedSegmentSum';

/**
 * Rows of x [n, width] summed into their segments, each sum in the order of the rows. One
 * invocation an output number. tfjs's own kernel adds with atomics in whatever order they come, so
 * that two runs of one training never agree.
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

/** Puts our kernels in the place of tfjs's. */
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
      // The same buffer under two dimensions: nothing is copied.
      const flat = { dataId: x.dataId, shape: [rows, width], dtype: x.dtype };
      const sums = webgpu.runWebGPUProgram(segmentSumProgram(segments, width), [flat, segmentIds], x.dtype, [
        { type: 'int32', data: [rows] },
      ]);
      return { ...sums, shape: [segments, ...rest] };
    },
  });
}
