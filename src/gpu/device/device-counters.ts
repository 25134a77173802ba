/**
 * Calls and bytes on a device since it was created. For the same work they are the same on every
 * machine.
 */
export interface DeviceCounts {
  readonly dispatches: number;
  /** Compute passes. */
  readonly passes: number;
  readonly submits: number;
  readonly bytesUploaded: number;
  /** Bytes copied to where the CPU can read them. */
  readonly bytesRead: number;
  readonly buffersCreated: number;
  readonly bindGroupsCreated: number;
}

export const NO_COUNTS: DeviceCounts = {
  dispatches: 0,
  passes: 0,
  submits: 0,
  bytesUploaded: 0,
  bytesRead: 0,
  buffersCreated: 0,
  bindGroupsCreated: 0,
};

const combine = (a: DeviceCounts, b: DeviceCounts, sign: 1 | -1): DeviceCounts => ({
  dispatches: a.dispatches + sign * b.dispatches,
  passes: a.passes + sign * b.passes,
  submits: a.submits + sign * b.submits,
  bytesUploaded: a.bytesUploaded + sign * b.bytesUploaded,
  bytesRead: a.bytesRead + sign * b.bytesRead,
  buffersCreated: a.buffersCreated + sign * b.buffersCreated,
  bindGroupsCreated: a.bindGroupsCreated + sign * b.bindGroupsCreated,
});

export const addCounts = (a: DeviceCounts, b: DeviceCounts): DeviceCounts => combine(a, b, 1);
/** Counts between two readings. */
export const countsBetween = (before: DeviceCounts, after: DeviceCounts): DeviceCounts =>
  combine(after, before, -1);

/**
 * Counts every call on `device`, whether by tfjs, our kernels or another library.
 * @returns a function that reads the counts so far
 */
export function countDevice(device: GPUDevice): () => DeviceCounts {
  const counts = { ...NO_COUNTS };

  const createBuffer = device.createBuffer.bind(device);
  device.createBuffer = (descriptor) => {
    counts.buffersCreated++;
    // tfjs uploads through buffers that are mapped at creation.
    if (descriptor.mappedAtCreation) counts.bytesUploaded += descriptor.size;
    return createBuffer(descriptor);
  };
  const createBindGroup = device.createBindGroup.bind(device);
  device.createBindGroup = (descriptor) => {
    counts.bindGroupsCreated++;
    return createBindGroup(descriptor);
  };
  const submit = device.queue.submit.bind(device.queue);
  device.queue.submit = (commands) => {
    counts.submits++;
    return submit(commands);
  };
  const writeBuffer = device.queue.writeBuffer.bind(device.queue);
  device.queue.writeBuffer = (
    buffer,
    offset,
    data: GPUAllowSharedBufferSource,
    dataOffset = 0,
    size?: number,
  ) => {
    const unit = ArrayBuffer.isView(data) && 'BYTES_PER_ELEMENT' in data ? Number(data.BYTES_PER_ELEMENT) : 1;
    counts.bytesUploaded += size === undefined ? data.byteLength - dataOffset * unit : size * unit;
    return writeBuffer(buffer, offset, data, dataOffset, size);
  };
  const createCommandEncoder = device.createCommandEncoder.bind(device);
  device.createCommandEncoder = (descriptor) => {
    const encoder = createCommandEncoder(descriptor);
    const beginComputePass = encoder.beginComputePass.bind(encoder);
    encoder.beginComputePass = (passDescriptor) => {
      counts.passes++;
      const pass = beginComputePass(passDescriptor);
      const dispatchWorkgroups = pass.dispatchWorkgroups.bind(pass);
      pass.dispatchWorkgroups = (x, y, z) => {
        counts.dispatches++;
        return dispatchWorkgroups(x, y, z);
      };
      return pass;
    };
    countReads(encoder, (bytes) => {
      counts.bytesRead += bytes;
    });
    return encoder;
  };
  return () => ({ ...counts });
}

/** Counts bytes copied to readable buffers, in both forms of the call: with and without offsets. */
function countReads(encoder: GPUCommandEncoder, read: (bytes: number) => void): void {
  const copy = encoder.copyBufferToBuffer.bind(encoder);
  const counted = (
    source: GPUBuffer,
    second: GPUBuffer | number,
    third?: GPUBuffer | number,
    fourth?: number,
    fifth?: number,
  ): undefined => {
    if (typeof second !== 'number') {
      const size = typeof third === 'number' ? third : source.size;
      if (second.usage & GPUBufferUsage.MAP_READ) read(size);
      return copy(source, second, size);
    }
    if (typeof third !== 'object') throw new TypeError('copyBufferToBuffer needs a destination');
    const size = fifth ?? source.size - second;
    if (third.usage & GPUBufferUsage.MAP_READ) read(size);
    return copy(source, second, third, fourth ?? 0, size);
  };
  encoder.copyBufferToBuffer = counted;
}
