import { MOST_PAGES } from '../assembler/binary';

/**
 * Most threads: more gain little with a shop's small batches, and the page and other tabs need
 * some.
 */
const MOST_THREADS = 4;

/**
 * Number of threads for the kernels: 1 where the page is not isolated from other origins and so may
 * not share memory.
 */
export function threadsHere(): number {
  if (!globalThis.crossOriginIsolated) return 1;
  try {
    // The address space that tfjs's module reserves; a small device may refuse it.
    new WebAssembly.Memory({ initial: 1, maximum: MOST_PAGES, shared: true });
    return Math.min(MOST_THREADS, navigator.hardwareConcurrency);
  } catch {
    return 1;
  }
}
