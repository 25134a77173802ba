import * as tf from '../../device/tf';
import { MOST_PAGES, withSharedMemory } from '../assembler/binary';

/**
 * More help little with batches as small as a shop's, and the page and other tabs want some, too.
 */
const MOST_THREADS = 4;

/**
 * Threads that kernels may use here: one where the page is not isolated from other origins, and so
 * may not share memory.
 */
export function threadsHere(): number {
  if (!globalThis.crossOriginIsolated) return 1;
  try {
    // As much address space as tfjs's module will ask for: a small device may not have it.
    new WebAssembly.Memory({ initial: 1, maximum: MOST_PAGES, shared: true });
    return Math.min(MOST_THREADS, navigator.hardwareConcurrency);
  } catch {
    return 1;
  }
}

/**
 * From now on, whoever fetches the WebAssembly module at `address` by way of tfjs gets it with its
 * memory shared.
 */
export function shareMemoryOf(address: string): void {
  const { platform } = tf.env();
  const fetchAsIs = platform.fetch.bind(platform);
  platform.fetch = async (path, options) => {
    const response = await fetchAsIs(path, options);
    if (path !== address || !response.ok) return response;
    return new Response(withSharedMemory(new Uint8Array(await response.arrayBuffer())));
  };
}
