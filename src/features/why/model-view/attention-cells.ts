import type { AttentionMatrices } from '../../../core/explanation/model-view';

/** One head of one block, both from 0; or the mean of all. */
type Matrix = { readonly block: number; readonly head: number } | 'mean';

/**
 * [L, L] attention of the row's event to the column's event, of one head or the mean over all heads
 * of all blocks.
 */
export function cellsOf({ blocks, heads, events, values }: AttentionMatrices, matrix: Matrix): Float32Array {
  const size = events.length * events.length;
  if (matrix !== 'mean') {
    const from = (matrix.block * heads + matrix.head) * size;
    return values.subarray(from, from + size);
  }
  const cells = new Float32Array(size);
  const all = blocks * heads;
  for (let each = 0; each < all; each++)
    for (let i = 0; i < size; i++) cells[i] = (cells[i] ?? 0) + (values[each * size + i] ?? 0) / all;
  return cells;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The cell a key moves to; Home and End move to the row's ends. Undefined for other keys. */
export function cellAfter(key: string, { row, column }: Cell, length: number): Cell | undefined {
  if (key === 'Home') return { row, column: 0 };
  if (key === 'End') return { row, column: length - 1 };
  const step = STEPS[key];
  if (!step) return undefined;
  const within = (value: number) => Math.max(0, Math.min(length - 1, value));
  return { row: within(row + step[0]), column: within(column + step[1]) };
}
