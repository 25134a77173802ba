import type { Counters } from './counters';

/** Creates and counts buffers of one usage. */
const bufferOf =
  (usage: () => GPUBufferUsageFlags) =>
  (device: GPUDevice, counters: Counters, label: string, bytes: number): GPUBuffer => {
    counters.add('buffersCreated');
    return device.createBuffer({ label, size: bytes, usage: usage() });
  };

/** A zeroed buffer for kernels, copies and writes. */
export const storageBuffer = bufferOf(
  () => GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST,
);

/** A uniform buffer, written before each replay. */
export const uniformBuffer = bufferOf(() => GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST);

/** A buffer that results are copied to and mapped from, reused for many reads. */
export const readableBuffer = bufferOf(() => GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST);

/** Writes `values`, or the first `count` of them, to the start of `buffer`. */
export function upload(
  device: GPUDevice,
  counters: Counters,
  buffer: GPUBuffer,
  values: Float32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>,
  count = values.length,
): void {
  device.queue.writeBuffer(buffer, 0, values, 0, count);
  counters.add('bytesUploaded', 4 * count);
}

/**
 * Copies buffers to the CPU into one array, one after the other, after all work submitted before.
 */
export async function readBuffers(
  device: GPUDevice,
  counters: Counters,
  buffers: readonly GPUBuffer[],
): Promise<ArrayBuffer> {
  const size = buffers.reduce((total, buffer) => total + buffer.size, 0);
  const readable = readableBuffer(device, counters, 'read', size);
  const encoder = device.createCommandEncoder();
  let offset = 0;
  for (const buffer of buffers) {
    encoder.copyBufferToBuffer(buffer, 0, readable, offset, buffer.size);
    offset += buffer.size;
  }
  device.queue.submit([encoder.finish()]);
  counters.add('submissions');
  counters.add('bytesRead', size);
  try {
    await readable.mapAsync(GPUMapMode.READ);
    return readable.getMappedRange().slice(0);
  } finally {
    readable.destroy();
  }
}
