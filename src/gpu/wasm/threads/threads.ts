import { startWorker } from '../../../policy/script-addresses';
import { at, type Board, boardOf, type Kernel, publish, type Task, work } from './tasks';
import type { ThreadStart } from './thread';
import threadModule from './thread?worker&url';

/** Bytes of the board, which holds the calls of one round. */
const BOARD_BYTES = 1 << 20;

/** This thread and its worker threads. */
export interface Threads {
  readonly count: number;
  readonly board: Board;
  /** Runs all tasks, also on this thread. @throws Error when a kernel trapped */
  run(tasks: readonly Task[]): void;
  /** Ends the worker threads. */
  stop(): void;
}

/** Resolves when the worker waits for tasks; with undefined when it does not start. */
async function startThread(start: ThreadStart): Promise<Worker | undefined> {
  return new Promise((resolve) => {
    const thread = startWorker(threadModule, 'kernels');
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
        const round = publish(board, from === 0 ? tasks : tasks.slice(from));
        work(board, kernels, 0);
        // The tasks still running on other threads take microseconds.
        while (Atomics.load(control, at.finished) < round);
        if (Atomics.exchange(control, at.failed, 0) === 1) throw new Error('a kernel ran into a fault');
        from += round;
      }
    },
  };
}

/** This thread without workers. */
export const oneThread = (kernels: readonly Kernel[]): Threads =>
  threadsOn(boardOf(new ArrayBuffer(BOARD_BYTES)), kernels, []);

/**
 * This thread and `count` - 1 workers on shared memory; this thread alone if any of them fails to
 * start.
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
