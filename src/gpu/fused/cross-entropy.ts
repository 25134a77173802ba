import * as tf from '../device/tf';
import { kernels } from '../wasm/kernels';
import { ROW_FACTS } from '../wasm/kernels/cross-entropy';
import { PRODUCT_SCRATCH } from '../wasm/kernels/product';
import type { Heap } from '../wasm/threads/heap';
import { call, spansOf, type Task } from '../wasm/threads/tasks';

/** Rows whose logits are held at once. */
const CHUNK = 64;
/** Runs of rows that may go side by side, each with a gradient of the keys of its own. */
const PARTS = 4;

/**
 * Mean cross-entropy of the softmax over all keys, nats. The logits never stand in memory whole:
 * each chunk of rows goes from logits to both gradients while it is in the cache.
 * @param query [T, d]
 * @param keys [N, d]
 * @param targets [T] int32, rows of `keys`
 */
export function fusedCrossEntropy(
  heap: Heap,
  query: tf.Tensor,
  keys: tf.Tensor,
  targets: tf.Tensor,
): tf.Scalar {
  const [T, d] = query.shape;
  const [N] = keys.shape;
  const spans = spansOf(T, PARTS);
  const meanLoss = tf.customGrad((...given) => {
    const [query, keys, save] = given as [tf.Tensor, tf.Tensor, tf.GradSaveFunc];
    const [gradientQuery, gradientKeys] = [heap.output([T, d]), heap.output([N, d])];
    const bytes = Math.ceil(N / 4) * 16;
    const rowBytes = d * 4;
    const scratch = heap.scratch(PRODUCT_SCRATCH + CHUNK * bytes);
    const logits = scratch + PRODUCT_SCRATCH;
    const facts = heap.common(T * ROW_FACTS * 4 + spans.length * N * rowBytes);
    const keyParts = facts + T * ROW_FACTS * 4;
    const [queryAt, keysAt, targetsAt, intoQuery, intoKeys] = [
      query,
      keys,
      targets,
      gradientQuery,
      gradientKeys,
    ].map(heap.addressOf);
    const chunk = (first: number, rows: number, part: number, sum: number): Task => {
      const left = queryAt + first * rowBytes;
      return [
        call(kernels.product, {
          rows,
          columns: N,
          depth: d,
          left,
          leftRow: rowBytes,
          leftColumn: 4,
          right: keysAt,
          rightRow: 4,
          rightColumn: rowBytes,
          out: logits,
          outRow: bytes,
          sum: 0,
          scratch,
        }),
        call(kernels.crossEntropy, {
          logits,
          rows,
          width: N,
          bytes,
          share: 1 / T,
          targets: targetsAt + first * 4,
          facts: facts + first * ROW_FACTS * 4,
        }),
        call(kernels.product, {
          rows,
          columns: d,
          depth: N,
          left: logits,
          leftRow: bytes,
          leftColumn: 4,
          right: keysAt,
          rightRow: rowBytes,
          rightColumn: 4,
          out: intoQuery + first * rowBytes,
          outRow: rowBytes,
          sum: 0,
          scratch,
        }),
        call(kernels.product, {
          rows: N,
          columns: d,
          depth: rows,
          left: logits,
          leftRow: 4,
          leftColumn: bytes,
          right: left,
          rightRow: rowBytes,
          rightColumn: 4,
          out: part,
          outRow: rowBytes,
          sum,
          scratch,
        }),
      ];
    };
    heap.run(
      spans.map(({ first, last }, i) => {
        const part = keyParts + i * N * rowBytes;
        return Array.from({ length: Math.ceil((last - first) / CHUNK) }, (_, c) => {
          const from = first + c * CHUNK;
          return chunk(from, Math.min(CHUNK, last - from), part, c === 0 ? 0 : 1);
        }).flat();
      }),
    );
    heap.run([
      [call(kernels.sumOfParts, { parts: keyParts, count: spans.length, size: N * d, into: intoKeys })],
    ]);
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
