import { describe, expect, test } from 'vitest';
import { at, boardOf, call, publish, spansOf, THREAD_SCRATCH, work } from './tasks';

const note = { name: 'note', index: 1, params: { task: 'i32', value: 'i32' } } as const;
const fault = { name: 'fault', index: 0, params: {} } as const;

/** A board of so many bytes, and kernels that record their arguments. */
function place(bytes = 4096) {
  const board = boardOf(new ArrayBuffer(bytes));
  const calls: number[][] = [];
  const kernels = [
    () => {
      throw new Error('trap');
    },
    (...given: number[]) => void calls.push(given),
  ];
  return { board, calls, kernels };
}

describe('a round of tasks', () => {
  const tasks = [0, 1, 2].map((task) => [
    call(note, { task, value: 10 }),
    call(note, { task, value: THREAD_SCRATCH + 8 }),
  ]);

  test('runs once on any threads, calls in order, each thread with its own scratch', () => {
    const { board, calls, kernels } = place();
    board.control[at.scratch] = 1000;
    board.control[at.scratchBytes] = 64;
    expect(publish(board, tasks)).toBe(3);
    work(board, kernels, 2);
    work(board, kernels, 0);
    expect(calls).toEqual(
      [0, 1, 2].flatMap((task) => [
        [task, 10],
        [task, 1000 + 2 * 64 + 8],
      ]),
    );
    expect(board.control[at.finished]).toBe(3);
  });

  test('is not affected by a thread that wakes up between rounds', () => {
    const { board, calls, kernels } = place();
    publish(board, tasks.slice(0, 1));
    work(board, kernels, 0);
    work(board, kernels, 1);
    expect(calls).toHaveLength(2);
    expect(publish(board, [])).toBe(0);
    work(board, kernels, 1);
    expect(calls).toHaveLength(2);
  });

  test('publishes only the tasks that fit on the board', () => {
    const { board } = place(64 + 8 * 22);
    const count = publish(board, tasks);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(3);
    expect(() => publish(place(64 + 8 * 5).board, tasks)).toThrow('too small');
  });

  test('finishes and is marked as failed when a kernel traps', () => {
    const { board, calls, kernels } = place();
    publish(board, [[call(fault, {})], ...tasks]);
    work(board, kernels, 0);
    expect(board.control[at.failed]).toBe(1);
    expect(board.control[at.finished]).toBe(4);
    expect(calls).toHaveLength(6);
  });
});

describe('spans', () => {
  test.each([1, 63, 64, 65, 1600, 6401])(
    'cover %i once, in order, in at most the given number of parts',
    (count) => {
      const spans = spansOf(count);
      expect(spans.length).toBeLessThanOrEqual(8);
      expect(spans.map(({ first }) => first)).toEqual([0, ...spans.slice(0, -1).map(({ last }) => last)]);
      expect(spans.at(-1)?.last).toBe(count);
      expect(spans.reduce((sum, span) => sum + span.count, 0)).toBe(count);
    },
  );
});
