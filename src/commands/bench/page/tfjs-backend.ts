import { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { openBackend } from '../../../gpu/device/backend';
import * as tf from '../../../gpu/device/tf';
import { openWatchedDevice, type WatchedDevice } from './watched-device';

/** Unmodified tfjs on one of its backends, with only its own kernels. */
export interface TfjsBackend {
  readonly device?: WatchedDevice;
  /** Makes it the current backend. */
  use(): Promise<void>;
  /** Resolves when all work so far is done. */
  finish(): Promise<void>;
}

const choosing = (name: string) => async (): Promise<void> => {
  if (!(await tf.setBackend(name))) throw new Error(`tfjs did not start on ${name}`);
};

/**
 * Our kernels are registered when the shop opens its backend, which this page does not do on a GPU.
 */
export async function openTfjsWebgpu(): Promise<TfjsBackend> {
  const device = await openWatchedDevice();
  const backend = new WebGPUBackend(device.device, device.info);
  tf.removeBackend('webgpu');
  tf.registerBackend('webgpu', () => backend);
  return {
    device,
    use: choosing('webgpu'),
    async finish() {
      backend.ensureCommandEncoderReady();
      backend.endComputePassEncoder();
      backend.submitQueue();
      await device.device.queue.onSubmittedWorkDone();
    },
  };
}

/**
 * A second backend with the memory and module of `wasm`, and the kernels that the shop replaces in
 * their original form.
 */
export const STOCK_WASM = 'stock-wasm';
tf.copyRegisteredKernels('wasm', STOCK_WASM);

/** tfjs's module with threads cannot be loaded beside ours, which starts threads itself. */
export const ONE_THREAD = 'one thread';

/**
 * tfjs lacks one kernel here that every model with an embedding needs for training; the shop's is
 * used.
 */
export async function openTfjsWasm(): Promise<TfjsBackend> {
  if (!tf.findBackend(STOCK_WASM)) {
    await openBackend('wasm');
    tf.registerBackend(STOCK_WASM, () => tf.findBackend('wasm'));
    const standIn = tf.getKernel('UnsortedSegmentSum', 'wasm');
    tf.registerKernel({ ...standIn, backendName: STOCK_WASM });
  }
  return {
    use: choosing(STOCK_WASM),
    // Operations on the CPU are synchronous.
    finish: async () => undefined,
  };
}
