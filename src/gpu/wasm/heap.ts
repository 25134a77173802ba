import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '../tf';
import type { Callee, Params } from './assembler';
import { kernelBinary } from './kernels';

/** Our kernels on the memory of tfjs's wasm backend: they read and write its tensors in place. */
export interface Heap {
  run<P extends Params>(kernel: Callee<P>, given: { readonly [K in keyof P]: number }): void;
  /** Where a tensor's numbers begin. */
  addressOf(tensor: tf.TensorInfo): number;
  /** Address of so many bytes that kernels may use while they run; what they hold is lost with the next call. */
  scratch(bytes: number): number;
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
  known ??= WebAssembly.validate(kernelBinary());
  return known;
}

let compiled: WebAssembly.Module | undefined;
const heaps = new WeakMap<BackendWasm, Heap>();

/** Our kernels on this backend's memory. */
export function heapOf(backend: BackendWasm): Heap {
  const open = heaps.get(backend);
  if (open) return open;
  const emscripten: object = backend.wasm;
  if (!isEmscripten(emscripten)) throw new Error('the wasm backend does not show its memory');
  const { memory } = emscripten.asm;
  compiled ??= new WebAssembly.Module(kernelBinary());
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
  let held = { address: 0, bytes: 0 };
  const heap: Heap = {
    run({ name, params }, given) {
      const kernel = exports[name];
      if (typeof kernel === 'function') kernel(...Object.keys(params).map((param) => given[param]));
    },
    addressOf: ({ dataId }) => backend.getMemoryOffset(dataId),
    scratch(bytes) {
      if (bytes > held.bytes) {
        if (held.bytes > 0) emscripten._free(held.address);
        held = { address: emscripten._malloc(bytes) >>> 0, bytes };
      }
      return held.address;
    },
    floats: (address, count) => new Float32Array(memory.buffer, address, count),
    output: (shape) => tf.engine().makeTensorFromTensorInfo(backend.makeOutput([...shape], 'float32')),
  };
  heaps.set(backend, heap);
  return heap;
}

/** Our kernels where tfjs is on its wasm backend now and they run in this browser. */
export function currentHeap(): Heap | undefined {
  return tf.getBackend() === 'wasm' && kernelsRunHere() ? heapOf(tf.backend() as BackendWasm) : undefined;
}
