import type { QuantizedRows } from '../../core/maths/quantization';
import type { TableFormat } from '../kernels/top-k';

/** A catalogue in the layout that the top-k kernels read. */
export interface TopKTable {
  readonly format: TableFormat;
  /** N */
  readonly items: number;
  /** Bytes that four items take. */
  readonly bytesOfFour: number;
  /** Items [from, to), transposed to columns; padded to a multiple of 4. */
  columns(from: number, to: number): Float32Array<ArrayBuffer> | Int8Array<ArrayBuffer>;
  /** [N], padded to a multiple of 4; scales of the items, for bytes only. */
  readonly scales?: Float32Array<ArrayBuffer>;
}

export const wholeFours = (items: number): number => Math.ceil(items / 4) * 4;

/**
 * Prepares the item vectors for the kernels.
 * @param vectors [N, d]
 * @throws RangeError when their number is not a positive multiple of d
 */
export function topKTable(vectors: Float32Array | QuantizedRows, dim: number): TopKTable {
  const quantized = !(vectors instanceof Float32Array);
  const numbers = quantized ? vectors.values : vectors;
  const items = numbers.length / dim;
  if (!Number.isInteger(items) || items < 1)
    throw new RangeError(`${numbers.length} numbers are not vectors of ${dim}`);
  if (!quantized)
    return {
      format: 'float',
      items,
      bytesOfFour: 16 * dim,
      columns: (from, to) => columnsOf(vectors.subarray(from * dim, to * dim), dim),
    };
  if (vectors.scales.length !== items)
    throw new RangeError(`${items} vectors have ${vectors.scales.length} scales`);
  const scales = new Float32Array(wholeFours(items));
  scales.set(vectors.scales);
  return {
    format: 'int8',
    items,
    bytesOfFour: 16 * Math.ceil(dim / 4),
    scales,
    columns: (from, to) => byteColumnsOf(vectors.values.subarray(from * dim, to * dim), dim),
  };
}

/** Rows that are transposed together, so that source and target stay in the cache. */
const ROWS = 16;

/** Transposes [n, d] to [d, n]. */
function columnsOf(rows: Float32Array, dim: number): Float32Array<ArrayBuffer> {
  const count = rows.length / dim;
  const width = wholeFours(count);
  const columns = new Float32Array(width * dim);
  for (let from = 0; from < count; from += ROWS) {
    const to = Math.min(count, from + ROWS);
    for (let c = 0; c < dim; c++)
      for (let row = from; row < to; row++) columns[c * width + row] = rows[row * dim + c];
  }
  return columns;
}

/**
 * Rearranges [n, d] to [d / 4, n / 4, 4, 4]: blocks of four columns and four rows, with the four
 * rows of a column in one word.
 */
function byteColumnsOf(rows: Int8Array, dim: number): Int8Array<ArrayBuffer> {
  const count = rows.length / dim;
  const width = wholeFours(count);
  const columns = new Int8Array(width * Math.ceil(dim / 4) * 4);
  for (let row = 0; row < count; row++) {
    const at = (row >> 2) * 16 + (row & 3);
    for (let c = 0; c < dim; c++) columns[(c >> 2) * width * 4 + at + (c & 3) * 4] = rows[row * dim + c];
  }
  return columns;
}
