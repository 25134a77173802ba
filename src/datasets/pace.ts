import { ProblemError } from '../core/problem';

/** Longest time between two yields to the event loop, in milliseconds. */
const LONGEST_STRETCH = 30;

/**
 * Lets a long reading share its thread: `breathe` yields to the event loop every 30 ms, reports
 * progress, and stops when the person cancels.
 */
export class Pace {
  readonly #signal: AbortSignal | undefined;
  readonly #onProgress: ((fraction: number) => void) | undefined;
  readonly #totalBytes: number;
  #bytes = 0;
  #rested = performance.now();

  constructor(totalBytes: number, signal?: AbortSignal, onProgress?: (fraction: number) => void) {
    this.#totalBytes = Math.max(1, totalBytes);
    this.#signal = signal;
    this.#onProgress = onProgress;
  }

  advance(bytes: number): void {
    this.#bytes += bytes;
  }

  /** @throws ProblemError `cancelled` */
  async breathe(): Promise<void> {
    this.#stopIfCancelled();
    if (performance.now() - this.#rested < LONGEST_STRETCH) return;
    this.#onProgress?.(Math.min(1, this.#bytes / this.#totalBytes));
    await new Promise((resolve) => setTimeout(resolve));
    this.#rested = performance.now();
    this.#stopIfCancelled();
  }

  finish(): void {
    this.#onProgress?.(1);
  }

  #stopIfCancelled(): void {
    if (this.#signal?.aborted) throw new ProblemError({ code: 'cancelled' });
  }
}
