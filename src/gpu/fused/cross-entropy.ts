import * as tf from '../tf';
import { ROW_FACTS } from '../wasm/cross-entropy';
import type { Heap } from '../wasm/heap';
import { kernels } from '../wasm/kernels';
import { PRODUCT_SCRATCH } from '../wasm/product';

/** Rows whose logits are held at once. */
const CHUNK = 64;

/**
 * Mean cross-entropy of the softmax over all keys, nats. The logits never stand in memory whole: each chunk of rows goes from logits to both
 * gradients while it is in the cache.
 * @param query [T, d] @param keys [N, d] @param targets [T] int32, rows of `keys`
 */
export function fusedCrossEntropy(
  heap: Heap,
  query: tf.Tensor,
  keys: tf.Tensor,
  targets: tf.Tensor,
): tf.Scalar {
  const [T, d] = query.shape;
  const [N] = keys.shape;
  const meanLoss = tf.customGrad((...given) => {
    const [query, keys, save] = given as [tf.Tensor, tf.Tensor, tf.GradSaveFunc];
    const [gradientQuery, gradientKeys] = [heap.output([T, d]), heap.output([N, d])];
    const bytes = Math.ceil(N / 4) * 16;
    const rowBytes = d * 4;
    const scratch = heap.scratch(PRODUCT_SCRATCH + CHUNK * bytes + T * ROW_FACTS * 4);
    const logits = scratch + PRODUCT_SCRATCH;
    const facts = logits + CHUNK * bytes;
    const [queryAt, keysAt, targetsAt, gradientQueryAt, gradientKeysAt] = [
      query,
      keys,
      targets,
      gradientQuery,
      gradientKeys,
    ].map(heap.addressOf);
    for (let from = 0; from < T; from += CHUNK) {
      const rows = Math.min(CHUNK, T - from);
      const chunk = { left: queryAt + from * rowBytes, leftRow: rowBytes, leftColumn: 4 };
      heap.run(kernels.product, {
        ...{ rows, columns: N, depth: d, ...chunk },
        ...{ right: keysAt, rightRow: 4, rightColumn: rowBytes },
        ...{ out: logits, outRow: bytes, sum: 0, scratch },
      });
      heap.run(kernels.crossEntropy, {
        ...{ logits, rows, width: N, bytes, share: 1 / T },
        ...{ targets: targetsAt + from * 4, facts: facts + from * ROW_FACTS * 4 },
      });
      heap.run(kernels.product, {
        ...{ rows, columns: d, depth: N, left: logits, leftRow: bytes, leftColumn: 4 },
        ...{ right: keysAt, rightRow: rowBytes, rightColumn: 4 },
        ...{ out: gradientQueryAt + from * rowBytes, outRow: rowBytes, sum: 0, scratch },
      });
      heap.run(kernels.product, {
        ...{ rows: N, columns: d, depth: rows, left: logits, leftRow: 4, leftColumn: bytes },
        ...{ right: chunk.left, rightRow: rowBytes, rightColumn: 4 },
        ...{ out: gradientKeysAt, outRow: rowBytes, sum: from === 0 ? 0 : 1, scratch },
      });
    }
    const known = heap.floats(facts, T * ROW_FACTS);
    let loss = 0;
    for (let i = 0; i < known.length; i += ROW_FACTS)
      loss += known[i] + Math.log(known[i + 1]) - known[i + 2];
    save([gradientQuery, gradientKeys]);
    return {
      value: tf.scalar(loss / T),
      gradFunc: (gradient: tf.Tensor, saved: tf.Tensor[]) => saved.map((each) => tf.mul(each, gradient)),
    };
  });
  return tf.reshape(meanLoss(query, keys), []);
}
