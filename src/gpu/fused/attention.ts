import * as tf from '../device/tf';
import { kernels } from '../wasm/kernels';
import { PRODUCT_SCRATCH } from '../wasm/kernels/product';
import type { Heap } from '../wasm/threads/heap';
import { call } from '../wasm/threads/tasks';
import { type Dropout, dropoutArguments } from './dropout';

/** Stands where a history has no event, and where there is no position at all. */
const MASKED = -1e9;
const NOWHERE = -3e38;

export interface AttentionOptions {
  readonly heads: number;
  /** No query looks at later events. */
  readonly causal: boolean;
  /** Of the probabilities, [B, heads, L, L]. */
  readonly dropout?: Dropout;
}

/** Where the numbers of one head of one row lie. */
function headsOf(B: number, L: number, d: number, heads: number) {
  const width = d / heads;
  const stride = 3 * d * 4;
  return Array.from({ length: B * heads }, (_, number) => {
    const [row, head] = [Math.floor(number / heads), number % heads];
    return {
      row,
      number,
      /**
       * Bytes from the start of [B, L, 3d] to the head's queries; keys and values follow d and 2d
       * numbers later.
       */
      projected: row * L * stride + head * width * 4,
      /** Bytes from the start of [B, L, d]. */
      mixed: (row * L * d + head * width) * 4,
    };
  });
}

/**
 * Scaled dot-product attention (Vaswani et al., 2017) of histories.
 * @param projected [B, L, 3d] queries, keys and values side by side, each d wide with its heads one
 * after the other
 * @param tokens [B, L] int32, 0 is padding, which nobody looks at
 * @returns [B, L, d]
 */
export function fusedAttention(
  heap: Heap,
  projected: tf.Tensor,
  tokens: tf.Tensor,
  { heads, causal, dropout }: AttentionOptions,
): tf.Tensor {
  const [B, L, width3] = projected.shape;
  const d = width3 / 3;
  const width = d / heads;
  const padded = Math.ceil(L / 4) * 4;
  const bytes = padded * 4;
  const square = L * bytes;
  const at = { query: 0, key: d * 4, value: 2 * d * 4 };
  const apart = 3 * d * 4;
  const shape = { length: L, bytes, scale: 1 / Math.sqrt(width), ...dropoutArguments(dropout) };

  const all = headsOf(B, L, d, heads);

  const attend = tf.customGrad((...given) => {
    const [projected, save] = given as [tf.Tensor, tf.GradSaveFunc];
    const out = heap.output([B, L, d]);
    const probabilities = heap.output([B, heads, L, padded]);
    const scratch = heap.scratch(PRODUCT_SCRATCH + square);
    const dropped = scratch + PRODUCT_SCRATCH;
    const bias = heap.common(B * bytes);
    const present = tokens.dataSync();
    heap.floats(bias, B * padded).forEach((_, i, biases) => {
      const position = i % padded;
      const row = Math.floor(i / padded);
      biases[i] = position >= L ? NOWHERE : present[row * L + position] > 0 ? 0 : MASKED;
    });
    const [from, looked, into] = [projected, probabilities, out].map(heap.addressOf);
    heap.run(
      all.map((head) => {
        const start = from + head.projected;
        const products = looked + head.number * square;
        return [
          call(kernels.product, {
            rows: L,
            columns: L,
            depth: width,
            left: start + at.query,
            leftRow: apart,
            leftColumn: 4,
            right: start + at.key,
            rightRow: 4,
            rightColumn: apart,
            out: products,
            outRow: bytes,
            sum: 0,
            scratch,
          }),
          call(kernels.attention, {
            ...shape,
            index: head.number * L * L,
            products,
            dropped,
            bias: bias + head.row * bytes,
            causal: causal ? 1 : 0,
          }),
          call(kernels.product, {
            rows: L,
            columns: width,
            depth: L,
            left: dropped,
            leftRow: bytes,
            leftColumn: 4,
            right: start + at.value,
            rightRow: apart,
            rightColumn: 4,
            out: into + head.mixed,
            outRow: d * 4,
            sum: 0,
            scratch,
          }),
        ];
      }),
    );
    save([projected, probabilities]);
    return {
      value: out,
      gradFunc: (gradient: tf.Tensor, saved: tf.Tensor[]) => {
        const result = heap.output([B, L, 3 * d]);
        const scratch = heap.scratch(PRODUCT_SCRATCH + 2 * square);
        const dropped = scratch + PRODUCT_SCRATCH;
        const products = dropped + square;
        const [from, looked, given, into] = [...saved, gradient, result].map(heap.addressOf);
        heap.run(
          all.map((head) => {
            const start = from + head.projected;
            const target = into + head.projected;
            const upstream = given + head.mixed;
            const times = (
              left: { left: number; leftRow: number; leftColumn: number },
              right: number,
              rightRow: number,
              out: number,
            ) =>
              call(kernels.product, {
                rows: L,
                columns: width,
                depth: L,
                ...left,
                right,
                rightRow,
                rightColumn: 4,
                out: target + out,
                outRow: apart,
                sum: 0,
                scratch,
              });
            const rowsOf = (left: number) => ({ left, leftRow: bytes, leftColumn: 4 });
            const columnsOf = (left: number) => ({ left, leftRow: 4, leftColumn: bytes });
            return [
              call(kernels.product, {
                rows: L,
                columns: L,
                depth: width,
                left: upstream,
                leftRow: d * 4,
                leftColumn: 4,
                right: start + at.value,
                rightRow: 4,
                rightColumn: apart,
                out: products,
                outRow: bytes,
                sum: 0,
                scratch,
              }),
              call(kernels.attentionGradient, {
                ...shape,
                index: head.number * L * L,
                gradient: products,
                dropped,
                probabilities: looked + head.number * square,
              }),
              times(columnsOf(dropped), upstream, d * 4, at.value),
              times(rowsOf(products), start + at.key, apart, at.query),
              times(columnsOf(products), start + at.query, apart, at.key),
            ];
          }),
        );
        return result;
      },
    };
  });
  return attend(projected);
}
