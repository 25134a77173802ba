import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '../../../core/maths/random';
import { kernelBinary, kernels } from '../kernels';
import { PRODUCT_SCRATCH } from '../kernels/product';
import { at, call, type Kernel, kernelsOf, type Task, THREAD_SCRATCH } from './tasks';
import { oneThread, startThreads, type Threads } from './threads';

/** Products of different sizes in one shared memory. */
const TASKS = 40;
const SIDE = 24;
const MATRIX = SIDE * SIDE * 4;
const RESULTS_AT = 2 * TASKS * MATRIX;
const SCRATCH_AT = 3 * TASKS * MATRIX;
const THREADS = 3;

const memory = new WebAssembly.Memory({
  initial: Math.ceil((SCRATCH_AT + THREADS * PRODUCT_SCRATCH) / 65_536),
  maximum: 65_536,
  shared: true,
});
const floats = new Float32Array(memory.buffer);

const tasks: Task[] = Array.from({ length: TASKS }, (_, i) => [
  call(kernels.product, {
    rows: 1 + (i % SIDE),
    columns: SIDE,
    depth: SIDE,
    sum: 0,
    scratch: THREAD_SCRATCH,
    left: 2 * i * MATRIX,
    leftRow: SIDE * 4,
    leftColumn: 4,
    right: (2 * i + 1) * MATRIX,
    rightRow: 4,
    rightColumn: SIDE * 4,
    out: RESULTS_AT + i * MATRIX,
    outRow: SIDE * 4,
  }),
]);

let functions: Kernel[];
let module: WebAssembly.Module;

function resultsOf(threads: Threads): Float32Array {
  threads.board.control[at.scratch] = SCRATCH_AT;
  threads.board.control[at.scratchBytes] = PRODUCT_SCRATCH;
  floats.fill(0, RESULTS_AT / 4, SCRATCH_AT / 4);
  threads.run(tasks);
  return floats.slice(RESULTS_AT / 4, SCRATCH_AT / 4);
}

describe('kernels on several threads', () => {
  let several: Threads;
  beforeAll(async () => {
    const random = seededRandom(4);
    for (let i = 0; i < RESULTS_AT / 4; i++) floats[i] = random.normal();
    module = await WebAssembly.compile(kernelBinary(true));
    functions = kernelsOf(await WebAssembly.instantiate(module, { env: { memory } }));
    several = await startThreads(module, memory, functions, THREADS);
  });
  afterAll(() => several.stop());

  test('all start on a page that is isolated from other origins', () => {
    expect(globalThis.crossOriginIsolated).toBe(true);
    expect(several.count).toBe(THREADS);
  });

  test('give the same bits as one thread, every time', () => {
    const alone = resultsOf(oneThread(functions));
    expect(alone.some((value) => value !== 0)).toBe(true);
    for (let i = 0; i < 200; i++) {
      const found = resultsOf(several);
      expect(found.every((value, j) => value === alone[j])).toBe(true);
    }
  });

  test('report a trapped kernel, and continue to work', () => {
    const beyond = call(kernels.sumOfParts, { parts: -64, count: 1, size: 8, into: -64 });
    expect(() => several.run([...tasks, [beyond], ...tasks])).toThrow('fault');
    expect(resultsOf(several)).toEqual(resultsOf(oneThread(functions)));
  });
});
