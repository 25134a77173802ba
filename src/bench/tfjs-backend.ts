import { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { openBackend } from '../gpu/backend';
import * as tf from '../gpu/tf';
import { openWatchedDevice, type WatchedDevice } from './watched-device';

/** tfjs as it comes, on one of its backends. */
export interface TfjsBackend {
  readonly device?: WatchedDevice;
  /** Makes it the backend of what follows. */
  use(): Promise<void>;
  /** Resolves when all work asked for so far is done. */
  finish(): Promise<void>;
}

/** With all of tfjs's own kernels: ours are registered where the shop opens its backend, which this page never does on a GPU. */
export async function openTfjsWebgpu(): Promise<TfjsBackend> {
  const device = await openWatchedDevice();
  const backend = new WebGPUBackend(device.device, device.info);
  tf.removeBackend('webgpu');
  tf.registerBackend('webgpu', () => backend);
  const use = async () => {
    if (!(await tf.setBackend('webgpu'))) throw new Error('tfjs did not start on webgpu');
  };
  await use();
  return {
    device,
    use,
    async finish() {
      backend.ensureCommandEncoderReady();
      backend.endComputePassEncoder();
      backend.submitQueue();
      await device.device.queue.onSubmittedWorkDone();
    },
  };
}

/** tfjs lacks one kernel here, without which nothing with an embedding trains: the shop's stands in. */
export async function openTfjsWasm(): Promise<TfjsBackend> {
  await openBackend('wasm');
  return {
    async use() {
      await tf.setBackend('wasm');
    },
    // Every operation is done when its call returns.
    finish: async () => undefined,
  };
}
