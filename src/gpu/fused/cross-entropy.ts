import { withGradient } from '../device/custom-gradient';
import * as tf from '../device/tf';
import { kernels } from '../wasm/kernels';
import { ROW_FACTS } from '../wasm/kernels/cross-entropy';
import { PRODUCT_SCRATCH } from '../wasm/kernels/product';
import type { Heap } from '../wasm/threads/heap';
import { call, spansOf, type Task } from '../wasm/threads/tasks';
import { productCall, rowMajor, transposed } from './product-call';

/** Rows whose logits are in memory at once. */
const CHUNK = 64;
/** Spans of rows that may run in parallel, each with its own sum of the keys' gradient. */
const PARTS = 4;

/**
 * Mean cross-entropy of the softmax over all keys, nats. The whole matrix of logits never exists:
 * each chunk of rows is computed and turned into both gradients while it is in the cache. Shapes: T
 * rows, N keys, d width.
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
  /** @returns the mean loss, and its gradients by query [T, d] and keys [N, d] */
  const lossAndGradients = (
    query: tf.Tensor,
    keys: tf.Tensor,
  ): { loss: number; gradients: [tf.Tensor, tf.Tensor] } => {
    const gradients: [tf.Tensor, tf.Tensor] = [heap.output([T, d]), heap.output([N, d])];
    const logitsRow = Math.ceil(N / 4) * 16;
    const rowBytes = d * 4;
    const scratch = heap.scratch(PRODUCT_SCRATCH + CHUNK * logitsRow);
    const logitsAt = scratch + PRODUCT_SCRATCH;
    const facts = heap.common(T * ROW_FACTS * 4 + spans.length * N * rowBytes);
    const keyParts = facts + T * ROW_FACTS * 4;
    const [queryAt, keysAt, targetsAt] = [query, keys, targets].map(heap.addressOf);
    const [gradientQuery, gradientKeys] = gradients.map(heap.addressOf);
    /** @param add whether the keys' gradient joins what is in `part` already */
    const chunk = (first: number, rows: number, part: number, add: boolean): Task => {
      const queryRows = rowMajor(queryAt + first * rowBytes, rowBytes);
      return [
        // [rows, d] [d, N] -> [rows, N]
        productCall([rows, d, N], queryRows, transposed(keysAt, rowBytes), rowMajor(logitsAt, logitsRow), {
          scratch,
        }),
        call(kernels.crossEntropy, {
          logits: logitsAt,
          rows,
          width: N,
          bytes: logitsRow,
          share: 1 / T,
          targets: targetsAt + first * 4,
          facts: facts + first * ROW_FACTS * 4,
        }),
        // [rows, N] [N, d] -> [rows, d]
        productCall(
          [rows, N, d],
          rowMajor(logitsAt, logitsRow),
          rowMajor(keysAt, rowBytes),
          rowMajor(gradientQuery + first * rowBytes, rowBytes),
          { scratch },
        ),
        // [N, rows] [rows, d] -> [N, d]
        productCall([N, rows, d], transposed(logitsAt, logitsRow), queryRows, rowMajor(part, rowBytes), {
          scratch,
          add,
        }),
      ];
    };
    heap.run(
      spans.map(({ first, last }, i) => {
        const part = keyParts + i * N * rowBytes;
        return Array.from({ length: Math.ceil((last - first) / CHUNK) }, (_, c) => {
          const from = first + c * CHUNK;
          return chunk(from, Math.min(CHUNK, last - from), part, c > 0);
        }).flat();
      }),
    );
    heap.run([
      [call(kernels.sumOfParts, { parts: keyParts, count: spans.length, size: N * d, into: gradientKeys })],
    ]);
    const known = heap.floats(facts, T * ROW_FACTS);
    let loss = 0;
    for (let i = 0; i < known.length; i += ROW_FACTS)
      loss += known[i] + Math.log(known[i + 1]) - known[i + 2];
    return { loss: loss / T, gradients };
  };

  const meanLoss = withGradient(([query, keys], save) => {
    const { loss, gradients } = lossAndGradients(query, keys);
    save(gradients);
    return {
      value: tf.scalar(loss),
      gradient: (upstream, saved) => saved.map((each) => tf.mul(each, upstream)),
    };
  });
  return tf.reshape(meanLoss(query, keys), []);
}
