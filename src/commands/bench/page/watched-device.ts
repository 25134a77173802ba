import { acquireDevice } from '../../../gpu/device/device';
import { countDevice, type DeviceCounts } from '../../../gpu/device/device-counters';
import { type DeviceMemory, watchMemory } from '../../../gpu/device/device-memory';

/** A device whose calls and buffers are counted. */
export interface WatchedDevice {
  readonly device: GPUDevice;
  readonly info: GPUAdapterInfo;
  counts(): DeviceCounts;
  readonly memory: DeviceMemory;
}

export const watch = (device: GPUDevice): WatchedDevice => ({
  device,
  info: device.adapterInfo,
  counts: countDevice(device),
  memory: watchMemory(device),
});

/** A device for one rival, requested as the shop does. @throws ProblemError `no-webgpu` */
export async function openWatchedDevice(): Promise<WatchedDevice> {
  return watch((await acquireDevice()).device);
}
