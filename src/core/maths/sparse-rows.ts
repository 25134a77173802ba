/** A sparse matrix by rows. */
export interface SparseRows {
  /** [rows + 1] where a row's entries begin. */
  readonly starts: Uint32Array;
  /** [entries] ascending within a row. */
  readonly columns: Uint32Array;
  readonly weights: Float32Array;
}

/** The transpose of a matrix with `columnCount` columns. */
export function transposed({ starts, columns, weights }: SparseRows, columnCount: number): SparseRows {
  const begins = new Uint32Array(columnCount + 1);
  for (const column of columns) begins[column + 1]++;
  for (let column = 0; column < columnCount; column++) begins[column + 1] += begins[column];
  const next = begins.slice();
  const rows = new Uint32Array(columns.length);
  const turned = new Float32Array(columns.length);
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let entry = starts[row]; entry < starts[row + 1]; entry++) {
      const at = next[columns[entry]]++;
      rows[at] = row;
      turned[at] = weights[entry];
    }
  }
  return { starts: begins, columns: rows, weights: turned };
}

/** Inner product of two rows. */
export function productOfRows({ starts, columns, weights }: SparseRows, a: number, b: number): number {
  let [i, j] = [starts[a], starts[b]];
  let product = 0;
  while (i < starts[a + 1] && j < starts[b + 1]) {
    if (columns[i] === columns[j]) product += weights[i++] * weights[j++];
    else if (columns[i] < columns[j]) i++;
    else j++;
  }
  return product;
}
