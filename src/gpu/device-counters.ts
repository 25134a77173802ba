/** What a device was asked to do since it was created: numbers that are the same on every machine. */
export interface DeviceCounts {
  readonly dispatches: number;
  readonly submits: number;
  readonly bytesUploaded: number;
  readonly buffersCreated: number;
  readonly bindGroupsCreated: number;
}

/**
 * Counts every call made on `device`, whoever makes it (tfjs or our kernels).
 * @returns a function that reads the counts so far
 */
export function countDevice(device: GPUDevice): () => DeviceCounts {
  const counts = { dispatches: 0, submits: 0, bytesUploaded: 0, buffersCreated: 0, bindGroupsCreated: 0 };

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
      const pass = beginComputePass(passDescriptor);
      const dispatchWorkgroups = pass.dispatchWorkgroups.bind(pass);
      pass.dispatchWorkgroups = (x, y, z) => {
        counts.dispatches++;
        return dispatchWorkgroups(x, y, z);
      };
      return pass;
    };
    return encoder;
  };
  return () => ({ ...counts });
}
