import { withSharedMemory } from '../wasm/assembler/binary';
import * as tf from './tf';

/**
 * The WebAssembly modules of tfjs, which come inside modules of the page: the page's policy lets
 * nothing be fetched.
 */
const load = {
  simd: () => import('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?gzip'),
  plain: () => import('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?gzip'),
};

/**
 * Loads the module that this browser can run, and has tfjs take it in place of what it would fetch
 * from `address`.
 * @param shared whether threads share its memory, where kernels of ours run on them
 */
export async function provideWasm(address: string, shared: boolean): Promise<void> {
  const hasSimd = Boolean(await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT'));
  const module = await unpacked((await load[hasSimd ? 'simd' : 'plain']()).default);
  const bytes = shared && hasSimd ? withSharedMemory(module) : module;
  const { platform } = tf.env();
  const fetchAsIs = platform.fetch.bind(platform);
  platform.fetch = async (path, options) =>
    path === address ? new Response(bytes) : fetchAsIs(path, options);
}

async function unpacked(packed: string): Promise<Uint8Array<ArrayBuffer>> {
  const signs = atob(packed);
  const bytes = new Uint8Array(signs.length);
  // About four times as fast as `Uint8Array.from`.
  for (let i = 0; i < signs.length; i++) bytes[i] = signs.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
