import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '../../device/tf';
import { kernelBinary } from '../kernels';
import { at, kernelsOf, type Task, THREAD_SCRATCH } from './tasks';
import { oneThread, startThreads } from './threads';

/** Our kernels in the memory of tfjs's wasm backend, where they read and write its tensors. */
export interface Heap {
  /** Runs tasks that do not depend on each other. @throws Error when a kernel trapped */
  run(tasks: readonly Task[]): void;
  /** Address of a tensor's numbers. */
  addressOf(tensor: tf.TensorInfo): number;
  /** Address of scratch memory of this many bytes, separate for each thread, during a task. */
  scratch(bytes: number): number;
  /** Address of scratch memory shared by all tasks; the next call overwrites it. */
  common(bytes: number): number;
  /** A view of the numbers at an address, valid until memory is next allocated. */
  floats(address: number, count: number): Float32Array;
  /** A new tensor with undefined contents. */
  output(shape: readonly number[]): tf.Tensor;
}

/** The part of an Emscripten module that tfjs's type declarations lack. */
interface Emscripten {
  readonly asm: { readonly memory: WebAssembly.Memory };
  _malloc(bytes: number): number;
  _free(address: number): void;
}

function isEmscripten(module: object): module is Emscripten {
  return '_malloc' in module && '_free' in module && 'asm' in module;
}

let known: boolean | undefined;
/** Whether our kernels run here; false in a browser without SIMD, where tfjs uses its own. */
export function kernelsRunHere(): boolean {
  known ??= WebAssembly.validate(kernelBinary(false));
  return known;
}

const heaps = new WeakMap<BackendWasm, Heap>();

/**
 * Starts our kernels in the backend's memory; more than one thread requires that it is shared.
 */
export async function openHeap(backend: BackendWasm, threadCount: number): Promise<void> {
  if (heaps.has(backend) || !kernelsRunHere()) return;
  const emscripten: object = backend.wasm;
  if (!isEmscripten(emscripten)) throw new Error('the wasm backend does not show its memory');
  const { memory } = emscripten.asm;
  const module = await WebAssembly.compile(kernelBinary(threadCount > 1));
  const kernels = kernelsOf(await WebAssembly.instantiate(module, { env: { memory } }));
  const threads =
    threadCount > 1 ? await startThreads(module, memory, kernels, threadCount) : oneThread(kernels);

  /** Memory that is reallocated when more is needed. */
  const growing = () => {
    let held = { address: 0, bytes: 0 };
    return (bytes: number) => {
      if (bytes > held.bytes) {
        if (held.bytes > 0) emscripten._free(held.address);
        held = { address: emscripten._malloc(bytes) >>> 0, bytes };
      }
      return held;
    };
  };
  const [own, common] = [growing(), growing()];
  heaps.set(backend, {
    run: threads.run,
    addressOf: ({ dataId }) => backend.getMemoryOffset(dataId),
    scratch(bytes) {
      const each = Math.ceil(bytes / 64) * 64;
      const { address, bytes: all } = own(each * threads.count);
      threads.board.control[at.scratch] = address;
      threads.board.control[at.scratchBytes] = Math.floor(all / threads.count / 64) * 64;
      return THREAD_SCRATCH;
    },
    common: (bytes) => common(bytes).address,
    floats: (address, count) => new Float32Array(memory.buffer, address, count),
    output: (shape) => tf.engine().makeTensorFromTensorInfo(backend.makeOutput([...shape], 'float32')),
  });
}

/** The heap of this backend. @throws Error when `openHeap` was not called for it */
export function heapOf(backend: BackendWasm): Heap {
  const heap = heaps.get(backend);
  if (!heap) throw new Error('our kernels were not put on this backend');
  return heap;
}

/** The heap if tfjs is on its wasm backend and our kernels run in this browser. */
export function currentHeap(): Heap | undefined {
  return tf.getBackend() === 'wasm' && kernelsRunHere() ? heapOf(tf.backend() as BackendWasm) : undefined;
}
