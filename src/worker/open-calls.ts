/**
 * Calls of the page that are being answered. An answer takes several turns of the event loop, and
 * on a slow backend training takes most of a second between two of them: it lets these go first.
 */
interface OpenCalls {
  run<Output>(call: () => Promise<Output>): Promise<Output>;
  /** Resolves once none is open; at once when none is. */
  answered(): Promise<void>;
}

/**
 * Milliseconds in which one answer leads to the next question: an event is stored, then rails are
 * asked for.
 */
const NEXT_QUESTION = 40;

export function createOpenCalls(): OpenCalls {
  let open = 0;
  const waiting: (() => void)[] = [];
  return {
    async run(call) {
      open++;
      try {
        return await call();
      } finally {
        open--;
        if (open === 0) for (const wake of waiting.splice(0)) wake();
      }
    },
    async answered() {
      while (open > 0) {
        await new Promise<void>((resolve) => waiting.push(resolve));
        await new Promise<void>((resolve) => setTimeout(resolve, NEXT_QUESTION));
      }
    },
  };
}
