import { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { openBackend } from '../../../gpu/device/backend';
import * as tf from '../../../gpu/device/tf';
import { openWatchedDevice, type WatchedDevice } from './watched-device';

/** tfjs as it comes, on one of its backends, with its own kernels alone. */
export interface TfjsBackend {
  readonly device?: WatchedDevice;
  /** Makes it the backend of what follows. */
  use(): Promise<void>;
  /** Resolves when all work asked for so far is done. */
  finish(): Promise<void>;
}

const choosing = (name: string) => async (): Promise<void> => {
  if (!(await tf.setBackend(name))) throw new Error(`tfjs did not start on ${name}`);
};

/** Ours are registered where the shop opens its backend, which this page never does on a GPU. */
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
 * The memory and the module of `wasm` under a second name, with the kernels as they were before the
 * shop replaced some.
 */
export const STOCK_WASM = 'stock-wasm';
tf.copyRegisteredKernels('wasm', STOCK_WASM);

/** Its module with threads cannot be loaded beside ours, which has the threads itself. */
export const ONE_THREAD = 'one thread';

/**
 * One kernel tfjs lacks here, without which nothing with an embedding trains: the shop's stands in.
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
    // Every operation is done when its call returns.
    finish: async () => undefined,
  };
}
