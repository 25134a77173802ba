import type { QuantizedRows } from '../../core/maths/quantization';
import type { Backend } from '../../gpu/device/backend';
import { createByteProduct } from '../../gpu/top-k/byte-product';
import { createTopK, type TopK } from '../../gpu/top-k/top-k';
import type { Scorer } from '../scorer';
import { createRowProduct, type RowProduct } from './reference-product';

/** The same of rows in 8 bits. */
function byteProduct(rows: QuantizedRows): RowProduct {
  const product = createByteProduct(rows);
  return { of: async (queries) => queries.map(product.of), dispose: product.dispose };
}

/**
 * A model whose scores are inner products of a vector for the history with a row [w] for each item.
 * On a GPU device the best k are found there, without a score leaving it.
 * @param rows [N, w], read in 8 bits where they are given so
 * @param queryOf the [w] vector of a history, and of its user where that is known
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

  /** By k, recorded when first asked for. */
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
