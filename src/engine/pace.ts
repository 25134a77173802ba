import { ProblemError } from '../core/problem';

/** Lets a long loop share its thread: it awaits `next` between small pieces of work. */
export interface Pace {
  /**
   * Yields to other messages; waits while paused.
   * @throws ProblemError `cancelled`
   */
  next(): Promise<void>;
}

/** Yields one macrotask, so that messages to the worker are handled between pieces of work. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** A pace that yields at every step and is cancelled by `signal`. */
export function paceOf(signal?: AbortSignal): Pace {
  return {
    async next() {
      await turn();
      if (signal?.aborted) throw new ProblemError({ code: 'cancelled' });
    },
  };
}
