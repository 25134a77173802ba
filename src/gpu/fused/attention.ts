import { withGradient } from '../device/custom-gradient';
import type * as tf from '../device/tf';
import { kernels } from '../wasm/kernels';
import { PRODUCT_SCRATCH } from '../wasm/kernels/product';
import type { Heap } from '../wasm/threads/heap';
import { call } from '../wasm/threads/tasks';
import { type Dropout, dropoutArguments } from './dropout';
import { productCall, rowMajor, transposed } from './product-call';

/** Added to the logit of a key at padding. */
const MASKED = -1e9;
/** Added past the end of a row, where a vector of four reaches beyond the positions. */
const NOWHERE = -3e38;

export interface AttentionOptions {
  readonly heads: number;
  /** Each query attends to its own and earlier positions only. */
  readonly causal: boolean;
  /** Of the probabilities, [B, heads, L, L]. */
  readonly dropout?: Dropout;
}

/** One head of one row of the batch, and where its numbers lie. */
interface Head {
  readonly row: number;
  /** Its number among the B h heads of the batch. */
  readonly number: number;
  /**
   * Bytes from the start of [B, L, 3d] to the head's queries; its keys and values follow d and 2d
   * numbers later.
   */
  readonly queryKeyValue: number;
  /** Bytes from the start of [B, L, d] to the head's part of the result. */
  readonly attended: number;
}

function headsOf(B: number, L: number, d: number, heads: number): Head[] {
  const width = d / heads;
  const stride = 3 * d * 4;
  return Array.from({ length: B * heads }, (_, number) => {
    const [row, head] = [Math.floor(number / heads), number % heads];
    return {
      row,
      number,
      queryKeyValue: row * L * stride + head * width * 4,
      attended: (row * L * d + head * width) * 4,
    };
  });
}

/**
 * Scaled dot-product attention (Vaswani et al., 2017): softmax(q kᵀ / sqrt(d / h)) v for each head.
 * Shapes: B rows, L positions, d width, h heads.
 * @param queryKeyValue [B, L, 3d] q, k and v side by side, each d wide with its heads one after the
 * other
 * @param tokens [B, L] int32, 0 is padding, which no query attends to
 * @returns [B, L, d]
 */
export function fusedAttention(
  heap: Heap,
  queryKeyValue: tf.Tensor,
  tokens: tf.Tensor,
  { heads, causal, dropout }: AttentionOptions,
): tf.Tensor {
  const [B, L, width3] = queryKeyValue.shape;
  const d = width3 / 3;
  const width = d / heads;
  /** Numbers and bytes of a row of the matrices [L, L], padded to whole vectors of four. */
  const padded = Math.ceil(L / 4) * 4;
  const squareRow = padded * 4;
  const square = L * squareRow;
  /** Bytes from a head's queries to its keys and values, and from a position to the next. */
  const [toKey, toValue] = [d * 4, 2 * d * 4];
  const tripleRow = 3 * d * 4;
  const attendedRow = d * 4;
  const shape = { length: L, bytes: squareRow, scale: 1 / Math.sqrt(width), ...dropoutArguments(dropout) };
  const all = headsOf(B, L, d, heads);

  /** bias [B, padded], added to the logits of each key: 0 at events, far below at padding. */
  const keyBias = (): number => {
    const bias = heap.common(B * squareRow);
    const present = tokens.dataSync();
    heap.floats(bias, B * padded).forEach((_, i, biases) => {
      const position = i % padded;
      const row = Math.floor(i / padded);
      biases[i] = position >= L ? NOWHERE : present[row * L + position] > 0 ? 0 : MASKED;
    });
    return bias;
  };

  /** @returns attended [B, L, d] and the probabilities [B, h, L, padded] */
  const forward = (queryKeyValue: tf.Tensor): readonly [tf.Tensor, tf.Tensor] => {
    const attended = heap.output([B, L, d]);
    const probabilities = heap.output([B, heads, L, padded]);
    const scratch = heap.scratch(PRODUCT_SCRATCH + square);
    const dropped = scratch + PRODUCT_SCRATCH;
    const bias = keyBias();
    const [from, probabilitiesAt, attendedAt] = [queryKeyValue, probabilities, attended].map(heap.addressOf);
    heap.run(
      all.map((head) => {
        const query = from + head.queryKeyValue;
        // Logits [L, L], which become the probabilities in place.
        const products = probabilitiesAt + head.number * square;
        return [
          // [L, d/h] [d/h, L] -> [L, L]
          productCall(
            [L, width, L],
            rowMajor(query, tripleRow),
            transposed(query + toKey, tripleRow),
            rowMajor(products, squareRow),
            { scratch },
          ),
          call(kernels.attention, {
            ...shape,
            index: head.number * L * L,
            products,
            dropped,
            bias: bias + head.row * squareRow,
            causal: causal ? 1 : 0,
          }),
          // [L, L] [L, d/h] -> [L, d/h]
          productCall(
            [L, L, width],
            rowMajor(dropped, squareRow),
            rowMajor(query + toValue, tripleRow),
            rowMajor(attendedAt + head.attended, attendedRow),
            { scratch },
          ),
        ];
      }),
    );
    return [attended, probabilities];
  };

  /** @returns [B, L, 3d] the gradient of q, k and v */
  const backward = (
    gradientAttended: tf.Tensor,
    queryKeyValue: tf.Tensor,
    probabilities: tf.Tensor,
  ): tf.Tensor => {
    const gradient = heap.output([B, L, 3 * d]);
    const scratch = heap.scratch(PRODUCT_SCRATCH + 2 * square);
    // [L, L] each: the probabilities after dropout, and the gradient of the logits.
    const dropped = scratch + PRODUCT_SCRATCH;
    const logits = dropped + square;
    const [from, probabilitiesAt, attendedAt, gradientAt] = [
      queryKeyValue,
      probabilities,
      gradientAttended,
      gradient,
    ].map(heap.addressOf);
    heap.run(
      all.map((head) => {
        const query = from + head.queryKeyValue;
        const gradientQuery = gradientAt + head.queryKeyValue;
        const upstream = rowMajor(attendedAt + head.attended, attendedRow);
        const into = (offset: number) => rowMajor(gradientQuery + offset, tripleRow);
        return [
          // [L, d/h] [d/h, L] -> [L, L], the gradient of the dropped probabilities
          productCall(
            [L, width, L],
            upstream,
            transposed(query + toValue, tripleRow),
            rowMajor(logits, squareRow),
            { scratch },
          ),
          call(kernels.attentionGradient, {
            ...shape,
            index: head.number * L * L,
            gradient: logits,
            dropped,
            probabilities: probabilitiesAt + head.number * square,
          }),
          // [L, L] [L, d/h] -> [L, d/h]: values, queries, keys
          productCall([L, L, width], transposed(dropped, squareRow), upstream, into(toValue), { scratch }),
          productCall(
            [L, L, width],
            rowMajor(logits, squareRow),
            rowMajor(query + toKey, tripleRow),
            into(0),
            { scratch },
          ),
          productCall([L, L, width], transposed(logits, squareRow), rowMajor(query, tripleRow), into(toKey), {
            scratch,
          }),
        ];
      }),
    );
    return gradient;
  };

  const attention = withGradient(([queryKeyValue], save) => {
    const [attended, probabilities] = forward(queryKeyValue);
    save([queryKeyValue, probabilities]);
    return {
      value: attended,
      gradient: (upstream, [queryKeyValue, probabilities]) =>
        backward(upstream, queryKeyValue, probabilities),
    };
  });
  return attention(queryKeyValue);
}
