import * as tf from '../../gpu/device/tf';

/** Queries multiplied at once; bounds memory. */
const QUERIES_AT_ONCE = 256;

/** Inner products of queries with the rows [N, w] of a table, on tfjs's backend. */
export interface RowProduct {
  /** @returns [N] for each query */
  of(queries: readonly ArrayLike<number>[]): Promise<Float32Array[]>;
  dispose(): void;
}

/** @param rows [N, w] @param width w */
export function createRowProduct(rows: Float32Array, width: number): RowProduct {
  const count = rows.length / width;
  let table: tf.Tensor2D | undefined;
  return {
    async of(queries) {
      table ??= tf.tensor2d(rows, [count, width]);
      const held = table;
      const products: Float32Array[] = [];
      for (let from = 0; from < queries.length; from += QUERIES_AT_ONCE) {
        const part = queries.slice(from, from + QUERIES_AT_ONCE);
        const values = new Float32Array(part.length * width);
        part.forEach((query, row) => {
          values.set(query, row * width);
        });
        const product = tf.tidy(
          () => tf.matMul(tf.tensor2d(values, [part.length, width]), held, false, true), // [Q, w] [w, N] -> [Q, N]
        );
        const found = await product.data<'float32'>();
        product.dispose();
        for (let row = 0; row < part.length; row++)
          products.push(found.slice(row * count, (row + 1) * count));
      }
      return products;
    },
    dispose() {
      table?.dispose();
      table = undefined;
    },
  };
}
