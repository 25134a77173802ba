import type { Callee, Params } from '../assembler/assembler';

/**
 * Work for one or more threads on the same memory: tasks that may run in any order and in parallel.
 */

/** A call of a kernel: its index, the number of arguments, the arguments. */
export type Call = readonly number[];
/** Calls that run one after the other. */
export type Task = readonly Call[];

/** Addresses from here on are relative to the scratch memory of the thread that makes the call. */
export const THREAD_SCRATCH = 2 ** 40;

export function call<P extends Params>(kernel: Callee<P>, given: { readonly [K in keyof P]: number }): Call {
  const names = Object.keys(kernel.params);
  return [kernel.index, names.length, ...names.map((name) => given[name])];
}

/** Shared memory through which threads exchange tasks. */
export interface Board {
  /** Integers, at the indices of `at`. */
  readonly control: Int32Array;
  /** Indices where each task of the round begins and where the last ends, then their calls. */
  readonly calls: Float64Array;
}

export const at = {
  /** Number of the round; idle threads wait for it to change. */
  round: 0,
  /** The next task to take. */
  next: 1,
  tasks: 2,
  finished: 3,
  failed: 4,
  /** Address of the first thread's scratch memory, and bytes of each thread's. */
  scratch: 5,
  scratchBytes: 6,
};
const CONTROL_BYTES = 64;

export type BoardBuffer = ArrayBuffer | SharedArrayBuffer;
export const boardOf = (buffer: BoardBuffer): Board => ({
  control: new Int32Array(buffer, 0, CONTROL_BYTES / 4),
  calls: new Float64Array(buffer, CONTROL_BYTES),
});

/** Larger than any number of tasks, so that no task can be taken. */
const NONE = 2 ** 30;

/**
 * Publishes as many of the tasks as fit on the board.
 * @returns their number
 */
export function publish({ control, calls }: Board, tasks: readonly Task[]): number {
  let count = 0;
  let size = 0;
  for (const task of tasks) {
    const more = task.reduce((sum, each) => sum + each.length, 0);
    if (count + 2 + size + more > calls.length) break;
    size += more;
    count++;
  }
  if (count === 0 && tasks.length > 0) throw new Error('the board is too small for the task');
  // A thread that wakes up late must not take a task before all of them are written.
  Atomics.store(control, at.next, NONE);
  let place = count + 1;
  for (let i = 0; i < count; i++) {
    calls[i] = place;
    for (const each of tasks[i]) {
      calls.set(each, place);
      place += each.length;
    }
  }
  calls[count] = place;
  Atomics.store(control, at.finished, 0);
  Atomics.store(control, at.tasks, count);
  Atomics.store(control, at.next, 0);
  Atomics.add(control, at.round, 1);
  Atomics.notify(control, at.round);
  return count;
}

export type Kernel = (...given: number[]) => void;

/** Runs tasks until there are none left. @param thread this thread's number, from 0 */
export function work({ control, calls }: Board, kernels: readonly Kernel[], thread: number): void {
  while (true) {
    const task = Atomics.add(control, at.next, 1);
    if (task >= Atomics.load(control, at.tasks)) return;
    const scratch = (control[at.scratch] >>> 0) + thread * control[at.scratchBytes] - THREAD_SCRATCH;
    try {
      for (let place = calls[task]; place < calls[task + 1]; ) {
        const kernel = kernels[calls[place]];
        const first = place + 2;
        place = first + calls[place + 1];
        const given: number[] = [];
        for (let i = first; i < place; i++)
          given.push(calls[i] >= THREAD_SCRATCH ? calls[i] + scratch : calls[i]);
        kernel(...given);
      }
    } catch {
      Atomics.store(control, at.failed, 1);
    }
    Atomics.add(control, at.finished, 1);
  }
}

/** All functions of an instance of the module, by index. */
export const kernelsOf = ({ exports }: WebAssembly.Instance): Kernel[] =>
  Object.values(exports).filter((each): each is typeof each & Kernel => typeof each === 'function');

export interface Span {
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

/**
 * [0, count) in at most `parts` spans of at least 64. They are independent of the number of
 * threads, so results are too.
 */
export function spansOf(count: number, parts = 8): Span[] {
  const size = Math.max(64, Math.ceil(count / parts / 4) * 4);
  return Array.from({ length: Math.ceil(count / size) }, (_, i) => {
    const [first, last] = [i * size, Math.min(count, (i + 1) * size)];
    return { first, last, count: last - first };
  });
}
