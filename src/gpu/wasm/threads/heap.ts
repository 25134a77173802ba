import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '../../device/tf';
import { kernelBinary } from '../kernels';
import { at, kernelsOf, type Task, THREAD_SCRATCH } from './tasks';
import { oneThread, startThreads } from './threads';

/** Our kernels on the memory of tfjs's wasm backend: they read and write its tensors in place. */
export interface Heap {
  /** Runs tasks that do not depend on each other. @throws Error when a kernel ran into a fault */
  run(tasks: readonly Task[]): void;
  /** Where a tensor's numbers begin. */
  addressOf(tensor: tf.TensorInfo): number;
  /** Address of so many bytes for each thread's own use while it is at a task. */
  scratch(bytes: number): number;
  /** Address of so many bytes that all tasks see; what they hold is lost with the next call. */
  common(bytes: number): number;
  /** The numbers from an address, as a view; good until memory is taken again. */
  floats(address: number, count: number): Float32Array;
  /** A new tensor, whatever it may hold. */
  output(shape: readonly number[]): tf.Tensor;
}

/** The part of an Emscripten module that tfjs's declarations leave out. */
interface Emscripten {
  readonly asm: { readonly memory: WebAssembly.Memory };
  _malloc(bytes: number): number;
  _free(address: number): void;
}

function isEmscripten(module: object): module is Emscripten {
  return '_malloc' in module && '_free' in module && 'asm' in module;
}

let known: boolean | undefined;
/** False in a browser without SIMD: there, tfjs's own kernels do everything. */
export function kernelsRunHere(): boolean {
  known ??= WebAssembly.validate(kernelBinary(false));
  return known;
}

const heaps = new WeakMap<BackendWasm, Heap>();

/**
 * Puts our kernels on the backend's memory; with more than one thread, where that memory is shared.
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

  /** Memory that is taken anew when more is asked for. */
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

/** Our kernels on this backend's memory. */
export function heapOf(backend: BackendWasm): Heap {
  const heap = heaps.get(backend);
  if (!heap) throw new Error('our kernels were not put on this backend');
  return heap;
}

/** Our kernels where tfjs is on its wasm backend now and they run in this browser. */
export function currentHeap(): Heap | undefined {
  return tf.getBackend() === 'wasm' && kernelsRunHere() ? heapOf(tf.backend() as BackendWasm) : undefined;
}
