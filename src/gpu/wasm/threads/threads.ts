import { at, type Board, boardOf, type Kernel, putUp, type Task, work } from './tasks';
import type { ThreadStart } from './thread';

/** Bytes for the calls of one round. */
const BOARD_BYTES = 1 << 20;

/** This thread and those that help it. */
export interface Threads {
  readonly count: number;
  readonly board: Board;
  /** Runs all tasks; this thread works along. @throws Error when a kernel trapped */
  run(tasks: readonly Task[]): void;
  /** Ends the others. */
  stop(): void;
}

/** Resolves when the thread waits for tasks; undefined when it does not start. */
async function startThread(start: ThreadStart): Promise<Worker | undefined> {
  return new Promise((resolve) => {
    const thread = new Worker(new URL('./thread.ts', import.meta.url), { type: 'module', name: 'kernels' });
    thread.onmessage = () => resolve(thread);
    thread.onerror = () => resolve(undefined);
    thread.postMessage(start);
  });
}

function threadsOn(board: Board, kernels: readonly Kernel[], others: readonly Worker[]): Threads {
  const { control } = board;
  return {
    count: 1 + others.length,
    board,
    stop() {
      for (const other of others) other.terminate();
    },
    run(tasks) {
      for (let from = 0; from < tasks.length; ) {
        const round = putUp(board, from === 0 ? tasks : tasks.slice(from));
        work(board, kernels, 0);
        // What the others still have in hand takes microseconds.
        while (Atomics.load(control, at.finished) < round);
        if (Atomics.exchange(control, at.failed, 0) === 1) throw new Error('a kernel ran into a fault');
        from += round;
      }
    },
  };
}

/** This thread alone. */
export const oneThread = (kernels: readonly Kernel[]): Threads =>
  threadsOn(boardOf(new ArrayBuffer(BOARD_BYTES)), kernels, []);

/**
 * This thread and `count` - 1 more, on a memory that is shared; this one alone where not all of
 * them start.
 */
export async function startThreads(
  module: WebAssembly.Module,
  memory: WebAssembly.Memory,
  kernels: readonly Kernel[],
  count: number,
): Promise<Threads> {
  const buffer = new SharedArrayBuffer(BOARD_BYTES);
  const started = await Promise.all(
    Array.from({ length: count - 1 }, (_, i) =>
      startThread({ module, memory, board: buffer, thread: i + 1 }),
    ),
  );
  const others = started.filter((thread) => thread !== undefined);
  if (others.length === started.length) return threadsOn(boardOf(buffer), kernels, others);
  for (const other of others) other.terminate();
  return oneThread(kernels);
}
