/** Bytes of the buffers of a device that are alive: created and not yet destroyed or collected. */
export interface DeviceMemory {
  readonly live: number;
  /** The most that was alive at once since the last `restart`. */
  readonly peak: number;
  /** From here on `peak` is counted anew. */
  restart(): void;
}

/** Watches every buffer made on `device` from now on, whoever makes it. */
export function watchMemory(device: GPUDevice): DeviceMemory {
  let live = 0;
  let peak = 0;
  // A buffer nobody holds is freed without a call.
  const collected = new FinalizationRegistry<number>((size) => {
    live -= size;
  });
  const createBuffer = device.createBuffer.bind(device);
  device.createBuffer = (descriptor) => {
    const buffer = createBuffer(descriptor);
    const { size } = buffer;
    live += size;
    peak = Math.max(peak, live);
    collected.register(buffer, size, buffer);
    const destroy = buffer.destroy.bind(buffer);
    buffer.destroy = () => {
      // Destroying twice is allowed, and only the first counts.
      if (collected.unregister(buffer)) live -= size;
      return destroy();
    };
    return buffer;
  };
  return {
    get live() {
      return live;
    },
    get peak() {
      return peak;
    },
    restart() {
      peak = live;
    },
  };
}
