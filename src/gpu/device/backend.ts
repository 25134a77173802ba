import { type BackendWasm, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { ProblemError } from '../../core/problem';
import type { BackendName } from '../../core/recommendation/recommendation';
import type { AdapterDescription } from '../../core/training/engine-status';
import { registerWasmKernels } from '../fused/wasm-kernels';
import { registerWebgpuKernels } from '../fused/webgpu-kernels';
import type { PageVisibility } from '../plan/submission-budget';
import { openHeap } from '../wasm/threads/heap';
import { threadsHere } from '../wasm/threads/shared-memory';
import { type AcquiredDevice, acquireDevice } from './device';
import { countDevice, type DeviceCounts } from './device-counters';
import * as tf from './tf';
import { provideWasm } from './wasm-binaries';

/** tfjs, ready to use on one backend. */
export interface Backend {
  readonly name: BackendName;
  /** The GPU device that tfjs and our kernels share; only on webgpu. */
  readonly device?: GPUDevice;
  readonly adapter?: AdapterDescription;
  /** Number of calls and bytes on the device so far; only on webgpu. */
  readonly counts?: () => DeviceCounts;
  /** Whether the page is visible; absent where submissions need not be short for its frames. */
  readonly visibility?: PageVisibility;
  /** Resolves with the cause when the GPU device is lost; never resolves on other backends. */
  readonly lost: Promise<string>;
  /** Bytes held by the backend. */
  memoryBytes(): number;
}

let acquired: (AcquiredDevice & { counts: () => DeviceCounts; lost: Promise<string> }) | undefined;

async function openDevice(): Promise<NonNullable<typeof acquired>> {
  const opened = await acquireDevice();
  const counts = countDevice(opened.device);
  const lost = opened.device.lost.then(({ reason, message }) => {
    acquired = undefined;
    return `${reason}: ${message}`;
  });
  // Importing the package registered a factory that requests its own device; ours replaces it.
  tf.removeBackend('webgpu');
  tf.registerBackend('webgpu', () => new WebGPUBackend(opened.device, opened.info), 3);
  registerWebgpuKernels();
  acquired = { ...opened, counts, lost };
  return acquired;
}

/** Stands for each of tfjs's modules: it requires an address, and nothing is fetched from it. */
const WASM = 'in-the-page.wasm';

let wasmThreads: Promise<number> | undefined;
/** Sets up tfjs's wasm backend, once. @returns number of threads of our kernels */
function prepareWasm(): Promise<number> {
  wasmThreads ??= setUpWasm().catch((error: unknown) => {
    wasmThreads = undefined;
    throw error;
  });
  return wasmThreads;
}

async function setUpWasm(): Promise<number> {
  const threads = threadsHere();
  // Only our kernels run on several threads. The threads of tfjs's own module would idle.
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  await provideWasm(WASM, threads > 1);
  setWasmPaths(
    {
      'tfjs-backend-wasm.wasm': WASM,
      'tfjs-backend-wasm-simd.wasm': WASM,
      'tfjs-backend-wasm-threaded-simd.wasm': WASM,
    },
    true,
  );
  registerWasmKernels();
  return threads;
}

/**
 * Makes `name` tfjs's backend. Tensors of another backend must be disposed before.
 * @throws ProblemError `no-webgpu` or `no-backend`
 */
export async function openBackend(name: BackendName): Promise<Backend> {
  const gpu = name === 'webgpu' ? (acquired ?? (await openDevice())) : undefined;
  try {
    const threads = name === 'wasm' ? await prepareWasm() : 0;
    if (!(await tf.setBackend(name))) throw new Error(`${name} did not start`);
    await tf.ready();
    if (name === 'wasm') await openHeap(tf.backend() as BackendWasm, threads);
  } catch (error) {
    throw new ProblemError({
      code: 'no-backend',
      detail: error instanceof Error ? error.message : String(error),
    });
  }
  return {
    name,
    device: gpu?.device,
    adapter: gpu?.adapter,
    counts: gpu?.counts,
    lost: gpu?.lost ?? new Promise(() => undefined),
    memoryBytes() {
      const memory = tf.memory();
      return 'numBytesInGPU' in memory ? Number(memory.numBytesInGPU) : memory.numBytes;
    },
  };
}
