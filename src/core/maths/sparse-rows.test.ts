import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SparseRows, transposed } from './sparse-rows';

/** Dense [rows][columns]. */
function dense({ starts, columns, weights }: SparseRows, width: number): number[][] {
  return Array.from({ length: starts.length - 1 }, (_, row) => {
    const values = new Array<number>(width).fill(0);
    for (let entry = starts[row]; entry < starts[row + 1]; entry++) values[columns[entry]] += weights[entry];
    return values;
  });
}

function sparse(rows: readonly (readonly number[])[]): SparseRows {
  const entries = rows.map((row) =>
    row.flatMap((weight, column) => (weight === 0 ? [] : [{ weight, column }])),
  );
  const starts = new Uint32Array(rows.length + 1);
  entries.forEach((row, i) => {
    starts[i + 1] = starts[i] + row.length;
  });
  return {
    starts,
    columns: Uint32Array.from(entries.flat(), ({ column }) => column),
    weights: Float32Array.from(entries.flat(), ({ weight }) => weight),
  };
}

test('a transpose has columns for rows, entries in order, and is undone by another', () => {
  const matrix = fc
    .record({ rows: fc.nat(6), width: fc.integer({ min: 1, max: 6 }) })
    .chain(({ rows, width }) => {
      const row = fc.array(fc.constantFrom(0, 0, 1, 2, 3), { minLength: width, maxLength: width });
      return fc.array(row, { minLength: rows, maxLength: rows }).map((values) => ({ values, width }));
    });
  fc.assert(
    fc.property(matrix, ({ values, width }) => {
      const given = sparse(values);
      const turned = transposed(given, width);
      expect(dense(turned, values.length)).toEqual(
        Array.from({ length: width }, (_, column) => values.map((row) => row[column])),
      );
      expect(transposed(turned, values.length)).toEqual(given);
    }),
  );
});
