import { type BackendWasm, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plainBinary from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdBinary from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { ProblemError } from '../../core/problem';
import type { BackendName } from '../../core/recommendation/recommendation';
import type { AdapterDescription } from '../../core/training/engine-status';
import { registerWasmKernels } from '../fused/wasm-kernels';
import { registerWebgpuKernels } from '../fused/webgpu-kernels';
import type { PageVisibility } from '../plan/submission-budget';
import { openHeap } from '../wasm/threads/heap';
import { shareMemoryOf, threadsHere } from '../wasm/threads/shared-memory';
import { type AcquiredDevice, acquireDevice } from './device';
import { countDevice, type DeviceCounts } from './device-counters';
import * as tf from './tf';

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

let wasmThreads: number | undefined;
/** Sets up tfjs's wasm backend, once. @returns number of threads of our kernels */
function prepareWasm(): number {
  if (wasmThreads !== undefined) return wasmThreads;
  wasmThreads = threadsHere();
  // Only our kernels run on several threads. The threads of tfjs's own module would idle, and they
  // start from `blob:` addresses.
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  const shared = wasmThreads > 1;
  if (shared) shareMemoryOf(simdBinary);
  setWasmPaths(
    {
      'tfjs-backend-wasm.wasm': plainBinary,
      'tfjs-backend-wasm-simd.wasm': simdBinary,
      // Never loaded, but tfjs requires a path for each.
      'tfjs-backend-wasm-threaded-simd.wasm': simdBinary,
    },
    shared,
  );
  registerWasmKernels();
  return wasmThreads;
}

/**
 * Makes `name` tfjs's backend. Tensors of another backend must be disposed before.
 * @throws ProblemError `no-webgpu` or `no-backend`
 */
export async function openBackend(name: BackendName): Promise<Backend> {
  const threads = name === 'wasm' ? prepareWasm() : 0;
  const gpu = name === 'webgpu' ? (acquired ?? (await openDevice())) : undefined;
  try {
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
