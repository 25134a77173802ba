import { ProblemError } from '../core/problem';

/** How a long loop stays polite: it awaits `next` between small pieces of work. */
export interface Pace {
  /** Lets other messages in; waits while paused. @throws ProblemError `cancelled` */
  next(): Promise<void>;
}

/** A macrotask turn, so that messages to the worker are handled in between. */
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

/** Goes on until `signal` aborts. */
export function paceOf(signal?: AbortSignal): Pace {
  return {
    async next() {
      await turn();
      if (signal?.aborted) throw new ProblemError({ code: 'cancelled' });
    },
  };
}
