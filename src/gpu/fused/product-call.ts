import { kernels } from '../wasm/kernels';
import { type Call, call } from '../wasm/threads/tasks';

/** A matrix of floats in the heap. */
interface Matrix {
  /** Address of its first number. */
  readonly at: number;
  /** Bytes from one row to the next, and from one column to the next. */
  readonly row: number;
  readonly column: number;
}

/** A matrix whose rows are `rowBytes` apart. */
export const rowMajor = (at: number, rowBytes: number): Matrix => ({ at, row: rowBytes, column: 4 });

/** The transpose of such a matrix. */
export const transposed = (at: number, rowBytes: number): Matrix => ({ at, row: 4, column: rowBytes });

interface ProductOptions {
  /** `PRODUCT_SCRATCH` bytes of the thread's own. */
  readonly scratch: number;
  /** Adds the product to what `out` holds instead of replacing it. */
  readonly add?: boolean;
}

/**
 * out [rows, columns] = left [rows, depth] times right [depth, columns].
 * @param out its columns are adjacent in memory
 */
export const productCall = (
  [rows, depth, columns]: readonly [rows: number, depth: number, columns: number],
  left: Matrix,
  right: Matrix,
  out: Matrix,
  { scratch, add = false }: ProductOptions,
): Call =>
  call(kernels.product, {
    rows,
    columns,
    depth,
    left: left.at,
    leftRow: left.row,
    leftColumn: left.column,
    right: right.at,
    rightRow: right.row,
    rightColumn: right.column,
    out: out.at,
    outRow: out.row,
    sum: add ? 1 : 0,
    scratch,
  });
