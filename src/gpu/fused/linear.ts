import * as tf from '../device/tf';
import { kernels } from '../wasm/kernels';
import { PRODUCT_SCRATCH } from '../wasm/kernels/product';
import type { Heap } from '../wasm/threads/heap';
import { call, spansOf } from '../wasm/threads/tasks';
import { type Dropout, dropoutArguments } from './dropout';

export interface LinearOptions {
  readonly relu?: boolean;
  /** After the ReLU. */
  readonly dropout?: Dropout;
  /** Added last; of the result's shape. */
  readonly residual?: tf.Tensor;
}

/**
 * x [..., d] times weight [d, e] plus bias [e], then what the options say; e is a multiple of 4.
 * @returns [..., e]
 */
export function fusedLinear(
  heap: Heap,
  x: tf.Tensor,
  weight: tf.Tensor,
  bias: tf.Tensor,
  { relu = false, dropout, residual }: LinearOptions = {},
): tf.Tensor {
  if (relu && residual) throw new Error('the gates of a ReLU do not show once something is added');
  const [d, e] = weight.shape;
  const rows = x.size / d;
  const spans = spansOf(rows);
  const [inBytes, outBytes] = [d * 4, e * 4];
  const layer = { width: e, relu: relu ? 1 : 0, ...dropoutArguments(dropout) };

  const through = tf.customGrad((...given) => {
    const save = given[given.length - 1] as tf.GradSaveFunc;
    const [x, weight, bias, residual] = given.slice(0, -1) as tf.Tensor[];
    const out = heap.output([...x.shape.slice(0, -1), e]);
    const scratch = heap.scratch(PRODUCT_SCRATCH);
    const [from, weightAt, biasAt, into] = [x, weight, bias, out].map(heap.addressOf);
    const residualAt = residual ? heap.addressOf(residual) : 0;
    heap.run(
      spans.map(({ first, last, count }) => [
        call(kernels.product, {
          rows: count,
          columns: e,
          depth: d,
          left: from + first * inBytes,
          leftRow: inBytes,
          leftColumn: 4,
          right: weightAt,
          rightRow: outBytes,
          rightColumn: 4,
          out: into + first * outBytes,
          outRow: outBytes,
          sum: 0,
          scratch,
        }),
        call(kernels.layer, { ...layer, first, last, product: into, bias: biasAt, residual: residualAt }),
      ]),
    );
    // A ReLU's result tells where its gate was open.
    save(relu ? [x, weight, out] : [x, weight]);
    return {
      value: out,
      gradFunc: (gradient: tf.Tensor, saved: tf.Tensor[]) => {
        const [x, weight, out = gradient] = saved;
        const gradients = [heap.output(x.shape), heap.output([d, e]), heap.output([e])];
        const [from, weightAt, outAt, given] = [x, weight, out, gradient].map(heap.addressOf);
        const [intoX, intoWeight, intoBias] = gradients.map(heap.addressOf);
        const scratch = heap.scratch(PRODUCT_SCRATCH + spans[0].count * outBytes);
        const gradientProduct = scratch + PRODUCT_SCRATCH;
        const biasParts = heap.common(spans.length * (d + 1) * outBytes);
        const weightParts = biasParts + spans.length * outBytes;
        heap.floats(biasParts, spans.length * e).fill(0);
        heap.run(
          spans.map(({ first, last, count }, i) => {
            const xAt = from + first * inBytes;
            return [
              call(kernels.layerGradient, {
                ...layer,
                first,
                last,
                gradient: given,
                out: outAt,
                gradientProduct,
                gradientBias: biasParts + i * outBytes,
              }),
              call(kernels.product, {
                rows: count,
                columns: d,
                depth: e,
                left: gradientProduct,
                leftRow: outBytes,
                leftColumn: 4,
                right: weightAt,
                rightRow: 4,
                rightColumn: outBytes,
                out: intoX + first * inBytes,
                outRow: inBytes,
                sum: 0,
                scratch,
              }),
              call(kernels.product, {
                rows: d,
                columns: e,
                depth: count,
                left: xAt,
                leftRow: 4,
                leftColumn: inBytes,
                right: gradientProduct,
                rightRow: outBytes,
                rightColumn: 4,
                out: weightParts + i * d * outBytes,
                outRow: outBytes,
                sum: 0,
                scratch,
              }),
            ];
          }),
        );
        const parts = { count: spans.length };
        heap.run([
          [call(kernels.sumOfParts, { ...parts, size: d * e, parts: weightParts, into: intoWeight })],
          [call(kernels.sumOfParts, { ...parts, size: e, parts: biasParts, into: intoBias })],
        ]);
        return residual ? [...gradients, tf.clone(gradient)] : gradients;
      },
    };
  });
  return residual ? through(x, weight, bias, residual) : through(x, weight, bias);
}
