import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type * as tf from '../tf';
import { Assembler, type Callee, type Params } from './assembler';
import { defineProduct } from './product';

/** Kernels of our own on the memory of tfjs's wasm backend: they read and write its tensors in place. */
export interface Heap {
  run<P extends Params>(kernel: Callee<P>, given: { readonly [K in keyof P]: number }): void;
  /** Where a tensor's numbers begin. */
  addressOf(tensor: tf.TensorInfo): number;
  /** Address of so many bytes that kernels may use while they run; what they hold is lost with the next call. */
  scratch(bytes: number): number;
}

const assembler = new Assembler();
export const kernels = { product: defineProduct(assembler) };

/** The part of an Emscripten module that tfjs's declarations leave out. */
interface Emscripten {
  readonly asm: { readonly memory: WebAssembly.Memory };
  _malloc(bytes: number): number;
  _free(address: number): void;
}

function isEmscripten(module: object): module is Emscripten {
  return '_malloc' in module && '_free' in module && 'asm' in module;
}

let binary: Uint8Array<ArrayBuffer> | undefined;
const moduleBinary = () => {
  binary ??= assembler.encode();
  return binary;
};

/** False in a browser without SIMD: there, tfjs's own kernels do everything. */
export const kernelsRunHere = (): boolean => WebAssembly.validate(moduleBinary());

let compiled: WebAssembly.Module | undefined;
const heaps = new WeakMap<BackendWasm, Heap>();

/** Our kernels on this backend's memory. */
export function heapOf(backend: BackendWasm): Heap {
  const known = heaps.get(backend);
  if (known) return known;
  const emscripten: object = backend.wasm;
  if (!isEmscripten(emscripten)) throw new Error('the wasm backend does not show its memory');
  compiled ??= new WebAssembly.Module(moduleBinary());
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory: emscripten.asm.memory } });
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
  };
  heaps.set(backend, heap);
  return heap;
}
