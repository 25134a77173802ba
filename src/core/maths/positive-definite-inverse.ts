/**
 * In-place inverse of a symmetric positive definite matrix by the sweep operator (Goodnight, "A
 * Tutorial on the SWEEP Operator", The American Statistician 1979) over blocks of pivots: n^3 / 2
 * multiply-adds in double precision.
 *
 * Matrices are packed lower triangles: row i begins at `packedRow(i)` and holds columns 0 to i.
 */

export const packedRow = (row: number): number => (row * (row + 1)) / 2;

/** Pivots swept in one block. */
const BLOCK = 64;
/** Rows and columns of a tile, whose products fit into registers. */
const TILE = 4;
/**
 * Rows of the right factor that are used with all rows of the left before the next: they stay in
 * the cache.
 */
const PANEL = 128;
/** Multiplications between two calls of `onProgress`: a few milliseconds. */
const WORK_A_TURN = 4e6;

/**
 * @param packed [n (n + 1) / 2], overwritten with the inverse
 * @param onProgress awaited every few milliseconds with the part done, in [0, 1]; when it throws,
 * the work ends and `packed` is left unusable
 * @throws RangeError when the matrix is not positive definite
 */
export async function invertPositiveDefinite(
  packed: Float64Array,
  n: number,
  onProgress: (part: number) => Promise<void>,
): Promise<void> {
  const rows = TILE * Math.ceil(n / TILE);
  // Padding rows and the block's own rows stay zero, so the product does not change them.
  const columns = new Float64Array(rows * BLOCK);
  const solved = new Float64Array(rows * BLOCK);
  for (let from = 0; from < n; from += BLOCK) {
    const size = Math.min(BLOCK, n - from);
    const pivots = new Float64Array(size * size);
    for (let r = 0; r < size; r++)
      for (let c = 0; c < size; c++)
        pivots[r * size + c] = packed[packedRow(from + Math.max(r, c)) + from + Math.min(r, c)];
    invertInPlace(pivots, size);
    columns.fill(0);
    solved.fill(0);
    for (let row = 0; row < n; row++) {
      if (row >= from && row < from + size) continue;
      for (let c = 0; c < size; c++)
        columns[row * BLOCK + c] =
          row < from ? packed[packedRow(from + c) + row] : packed[packedRow(row) + from + c];
      for (let c = 0; c < size; c++) {
        let sum = 0;
        for (let k = 0; k < size; k++) sum += columns[row * BLOCK + k] * pivots[k * size + c];
        solved[row * BLOCK + c] = sum;
      }
    }
    await onProgress(from / n);
    let work = 0;
    for (let left = 0; left < rows; left += PANEL) {
      for (let row = left; row < rows; row += TILE) {
        const to = Math.min(row, left + PANEL - TILE);
        for (let column = left; column <= to; column += TILE)
          subtractTile(packed, n, solved, columns, row, column);
        work += TILE * BLOCK * (to - left + TILE);
        if (work >= WORK_A_TURN) {
          work = 0;
          await onProgress((from + (BLOCK * left) / rows) / n);
        }
      }
    }
    for (let row = 0; row < n; row++) {
      const inside = row >= from && row < from + size;
      for (let c = 0; c < size; c++) {
        if (inside && from + c > row) continue;
        const at = row < from ? packedRow(from + c) + row : packedRow(row) + from + c;
        packed[at] = inside ? -pivots[(row - from) * size + c] : solved[row * BLOCK + c];
      }
    }
  }
  for (let at = 0; at < packed.length; at++) packed[at] = -packed[at];
}

/**
 * Subtracts from a tile of the matrix the inner products of 4 rows of the left with 4 of the right,
 * each [BLOCK].
 */
function subtractTile(
  packed: Float64Array,
  n: number,
  left: Float64Array,
  right: Float64Array,
  row: number,
  column: number,
): void {
  let [s00, s01, s02, s03, s10, s11, s12, s13] = [0, 0, 0, 0, 0, 0, 0, 0];
  let [s20, s21, s22, s23, s30, s31, s32, s33] = [0, 0, 0, 0, 0, 0, 0, 0];
  const a = row * BLOCK;
  const b = column * BLOCK;
  for (let k = 0; k < BLOCK; k++) {
    const a0 = left[a + k];
    const a1 = left[a + BLOCK + k];
    const a2 = left[a + 2 * BLOCK + k];
    const a3 = left[a + 3 * BLOCK + k];
    const b0 = right[b + k];
    const b1 = right[b + BLOCK + k];
    const b2 = right[b + 2 * BLOCK + k];
    const b3 = right[b + 3 * BLOCK + k];
    s00 += a0 * b0;
    s01 += a0 * b1;
    s02 += a0 * b2;
    s03 += a0 * b3;
    s10 += a1 * b0;
    s11 += a1 * b1;
    s12 += a1 * b2;
    s13 += a1 * b3;
    s20 += a2 * b0;
    s21 += a2 * b1;
    s22 += a2 * b2;
    s23 += a2 * b3;
    s30 += a3 * b0;
    s31 += a3 * b1;
    s32 += a3 * b2;
    s33 += a3 * b3;
  }
  subtractRow(packed, n, row, column, s00, s01, s02, s03);
  subtractRow(packed, n, row + 1, column, s10, s11, s12, s13);
  subtractRow(packed, n, row + 2, column, s20, s21, s22, s23);
  subtractRow(packed, n, row + 3, column, s30, s31, s32, s33);
}

/** Subtracts from four adjacent entries of a row, as far as they are in the lower triangle. */
function subtractRow(
  packed: Float64Array,
  n: number,
  row: number,
  column: number,
  s0: number,
  s1: number,
  s2: number,
  s3: number,
): void {
  if (row >= n) return;
  const at = packedRow(row) + column;
  packed[at] -= s0;
  if (column + 1 <= row) packed[at + 1] -= s1;
  if (column + 2 <= row) packed[at + 2] -= s2;
  if (column + 3 <= row) packed[at + 3] -= s3;
}

/**
 * Gauss-Jordan elimination without pivoting, which positive definiteness permits.
 * @param a [size, size], overwritten
 */
function invertInPlace(a: Float64Array, size: number): void {
  for (let pivot = 0; pivot < size; pivot++) {
    const value = a[pivot * size + pivot];
    if (!(value > 0)) throw new RangeError('the matrix is not positive definite');
    a[pivot * size + pivot] = 1;
    for (let c = 0; c < size; c++) a[pivot * size + c] /= value;
    for (let r = 0; r < size; r++) {
      if (r === pivot) continue;
      const factor = a[r * size + pivot];
      a[r * size + pivot] = 0;
      for (let c = 0; c < size; c++) a[r * size + c] -= factor * a[pivot * size + c];
    }
  }
}
