/** Bytes of a device's live buffers: created, and neither destroyed nor garbage-collected. */
export interface DeviceMemory {
  readonly live: number;
  /** Most live bytes at once since the last `restart`. */
  readonly peak: number;
  /** Restarts `peak` from the current bytes. */
  restart(): void;
}

/** Watches every buffer created on `device` from now on, by any library. */
export function watchMemory(device: GPUDevice): DeviceMemory {
  let live = 0;
  let peak = 0;
  // A buffer without references is freed by the garbage collector, without a call.
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
      // A buffer may be destroyed twice; only the first call counts.
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
