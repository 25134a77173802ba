import type { QuantizedRows } from '../../core/maths/quantization';
import type { Backend } from '../../gpu/device/backend';
import { createByteProduct } from '../../gpu/top-k/byte-product';
import { createTopK, type TopK } from '../../gpu/top-k/top-k';
import type { Scorer } from '../scorer';
import { createRowProduct, type RowProduct } from './reference-product';

/** `createRowProduct` for rows in 8 bits. */
function byteProduct(rows: QuantizedRows): RowProduct {
  const product = createByteProduct(rows);
  return { of: async (queries) => queries.map(product.of), dispose: product.dispose };
}

/**
 * A scorer whose scores are inner products of a query [w] for the history with a row [w] for each
 * item. On a GPU device the best k items are found there, and only those are read back.
 * @param rows [N, w], as floats or in 8 bits
 * @param queryOf the query [w] of a history, and of its user where that is known
 */
export function createRowScorer(
  { device }: Pick<Backend, 'device'>,
  rows: Float32Array | QuantizedRows,
  width: number,
  queryOf: (history: ArrayLike<number>, user?: number) => ArrayLike<number>,
): Scorer {
  const ofFloats = rows instanceof Float32Array;
  const product = ofFloats ? createRowProduct(rows, width) : byteProduct(rows);
  const queriesOf = (histories: readonly ArrayLike<number>[], users?: readonly number[]) =>
    histories.map((history, i) => queryOf(history, users?.[i]));
  const scorer: Scorer = {
    items: (ofFloats ? rows : rows.values).length / width,
    score: (histories, users) => product.of(queriesOf(histories, users)),
    dispose: () => product.dispose(),
  };
  if (!device) return scorer;

  /** One plan for each k, recorded when it is first requested. */
  const recorded = new Map<number, Promise<TopK>>();
  return {
    ...scorer,
    async top(histories, k, excluded, users) {
      const known = recorded.get(k) ?? createTopK(device, rows, { dim: width, k });
      recorded.set(k, known);
      return (await known).top(queriesOf(histories, users), excluded);
    },
    dispose() {
      scorer.dispose();
      for (const topK of recorded.values())
        topK.then(
          (made) => made.dispose(),
          () => undefined,
        );
    },
  };
}
