/**
 * The prompt calls that are being answered. An answer takes several turns of the event loop, and on
 * a slow backend a training step between two of them takes most of a second. Training therefore
 * waits until no call is open.
 */
interface OpenCalls {
  run<Output>(call: () => Promise<Output>): Promise<Output>;
  /** Resolves once no call is open. */
  answered(): Promise<void>;
}

/** Milliseconds to wait for a related call after an answer, such as rails after a stored event. */
const NEXT_CALL = 40;

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
        await new Promise<void>((resolve) => setTimeout(resolve, NEXT_CALL));
      }
    },
  };
}
