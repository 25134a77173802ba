import { Counters } from '../../../../gpu/device/counters';
import { readBuffers, storageBuffer } from '../../../../gpu/device/device-buffers';
import { PipelineCache, Plan } from '../../../../gpu/plan/plan';
import type { ProductShape } from '../workload';
import { type ProductKernel, paddedShape } from './kernels';

/** A product that can be repeated many times. */
export interface ReadyProduct {
  /** Computes it `times` times; resolves when all are done. */
  run(times: number): Promise<void>;
  dispose(): void;
}

/** The top left rows x columns of `values`, a matrix of `width` columns. */
function widened(
  values: Float32Array,
  rows: number,
  columns: number,
  to: ProductShape['rows'],
  width: number,
) {
  const wide = new Float32Array(to * width);
  for (let r = 0; r < rows; r++) wide.set(values.subarray(r * columns, (r + 1) * columns), r * width);
  return wide;
}

function transpose(values: Float32Array, rows: number, columns: number): Float32Array {
  return Float32Array.from(values, (_, i) => values[(i % rows) * columns + Math.floor(i / rows)]);
}

/**
 * One of our kernels on two matrices, left [rows, depth] and right [depth, columns].
 */
export async function productOnDevice(
  device: GPUDevice,
  { kernel, transposed, invocations }: ProductKernel,
  shape: ProductShape,
  left: Float32Array,
  right: Float32Array,
): Promise<ReadyProduct & { result(): Promise<Float32Array> }> {
  const { rows, depth, columns } = shape;
  const whole = paddedShape(shape);
  const counters = new Counters();
  const filled = (label: string, values: Float32Array<ArrayBuffer>): GPUBuffer => {
    const buffer = storageBuffer(device, counters, label, values.byteLength);
    device.queue.writeBuffer(buffer, 0, values);
    return buffer;
  };
  const buffers = {
    left: filled('left', widened(left, rows, depth, whole.rows, whole.depth)),
    right: filled(
      'right',
      transposed
        ? widened(transpose(right, depth, columns), columns, depth, whole.columns, whole.depth)
        : widened(right, depth, columns, whole.depth, whole.columns),
    ),
    result: storageBuffer(device, counters, 'result', 4 * whole.rows * whole.columns),
  };
  const step = device.createBuffer({ label: 'step', size: 16, usage: GPUBufferUsage.UNIFORM });
  const plan = await Plan.record<void>({
    device,
    counters,
    step,
    arenaBytes: 256,
    pipelines: new PipelineCache(device, counters),
    dispatches: [
      {
        kernel,
        bindings: {
          left: { buffer: buffers.left, offset: 0, size: buffers.left.size },
          right: { buffer: buffers.right, offset: 0, size: buffers.right.size },
          result: { buffer: buffers.result, offset: 0, size: buffers.result.size },
        },
        invocations: () => invocations,
      },
    ],
  });
  return {
    async run(times) {
      const encoder = device.createCommandEncoder();
      for (let i = 0; i < times; i++) plan.replay(encoder, undefined);
      device.queue.submit([encoder.finish()]);
      await device.queue.onSubmittedWorkDone();
    },
    async result() {
      const wide = new Float32Array(await readBuffers(device, counters, [buffers.result]));
      return Float32Array.from(
        { length: rows * columns },
        (_, i) => wide[Math.floor(i / columns) * whole.columns + (i % columns)],
      );
    },
    dispose() {
      plan.dispose();
      for (const buffer of [...Object.values(buffers), step]) buffer.destroy();
    },
  };
}
