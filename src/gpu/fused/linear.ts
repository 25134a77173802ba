import { withGradient } from '../device/custom-gradient';
import * as tf from '../device/tf';
import { kernels } from '../wasm/kernels';
import { PRODUCT_SCRATCH } from '../wasm/kernels/product';
import type { Heap } from '../wasm/threads/heap';
import { call, spansOf } from '../wasm/threads/tasks';
import { type Dropout, dropoutArguments } from './dropout';
import { productCall, rowMajor, transposed } from './product-call';

/** What follows the product of a linear layer. */
export interface LinearOptions {
  readonly relu?: boolean;
  /** Dropout after the ReLU. */
  readonly dropout?: Dropout;
  /** Tensor of the result's shape, added last. */
  readonly residual?: tf.Tensor;
}

/**
 * residual + dropout(relu(x [..., d] times weight [d, e] + bias [e])), each part where asked for; e
 * is a multiple of 4.
 * @returns [..., e]
 */
export function fusedLinear(
  heap: Heap,
  x: tf.Tensor,
  weight: tf.Tensor,
  bias: tf.Tensor,
  { relu = false, dropout, residual }: LinearOptions = {},
): tf.Tensor {
  if (relu && residual)
    throw new Error('a layer with a ReLU cannot add a residual: its gates are read off its result');
  const [d, e] = weight.shape;
  const rows = x.size / d;
  const spans = spansOf(rows);
  const [inBytes, outBytes] = [d * 4, e * 4];
  const layer = { width: e, relu: relu ? 1 : 0, ...dropoutArguments(dropout) };

  /** @returns [..., e] */
  const forward = ([x, weight, bias, residual]: readonly tf.Tensor[]): tf.Tensor => {
    const out = heap.output([...x.shape.slice(0, -1), e]);
    const scratch = heap.scratch(PRODUCT_SCRATCH);
    const [xAt, weightAt, biasAt, outAt] = [x, weight, bias, out].map(heap.addressOf);
    const residualAt = residual ? heap.addressOf(residual) : 0;
    heap.run(
      spans.map(({ first, last, count }) => [
        productCall(
          [count, d, e],
          rowMajor(xAt + first * inBytes, inBytes),
          rowMajor(weightAt, outBytes),
          rowMajor(outAt + first * outBytes, outBytes),
          { scratch },
        ),
        call(kernels.layer, { ...layer, first, last, product: outAt, bias: biasAt, residual: residualAt }),
      ]),
    );
    return out;
  };

  /**
   * @param out the result of the layer, with a ReLU; its gates are open where that is positive
   * @returns the gradients of x [..., d], weight [d, e] and bias [e]
   */
  const backward = (upstream: tf.Tensor, x: tf.Tensor, weight: tf.Tensor, out: tf.Tensor): tf.Tensor[] => {
    const gradients = [heap.output(x.shape), heap.output([d, e]), heap.output([e])];
    const [xAt, weightAt, outAt, upstreamAt] = [x, weight, out, upstream].map(heap.addressOf);
    const [gradientX, gradientWeight, gradientBias] = gradients.map(heap.addressOf);
    const scratch = heap.scratch(PRODUCT_SCRATCH + spans[0].count * outBytes);
    const gradientProduct = scratch + PRODUCT_SCRATCH;
    // Each span has sums of its own, which are added up in order.
    const biasParts = heap.common(spans.length * (d + 1) * outBytes);
    const weightParts = biasParts + spans.length * outBytes;
    heap.floats(biasParts, spans.length * e).fill(0);
    heap.run(
      spans.map(({ first, last, count }, i) => [
        call(kernels.layerGradient, {
          ...layer,
          first,
          last,
          gradient: upstreamAt,
          out: outAt,
          gradientProduct,
          gradientBias: biasParts + i * outBytes,
        }),
        productCall(
          [count, e, d],
          rowMajor(gradientProduct, outBytes),
          transposed(weightAt, outBytes),
          rowMajor(gradientX + first * inBytes, inBytes),
          { scratch },
        ),
        productCall(
          [d, count, e],
          transposed(xAt + first * inBytes, inBytes),
          rowMajor(gradientProduct, outBytes),
          rowMajor(weightParts + i * d * outBytes, outBytes),
          { scratch },
        ),
      ]),
    );
    const parts = { count: spans.length };
    heap.run([
      [call(kernels.sumOfParts, { ...parts, size: d * e, parts: weightParts, into: gradientWeight })],
      [call(kernels.sumOfParts, { ...parts, size: e, parts: biasParts, into: gradientBias })],
    ]);
    return gradients;
  };

  const layerOf = withGradient((inputs, save) => {
    const [x, weight] = inputs;
    const out = forward(inputs);
    save(relu ? [x, weight, out] : [x, weight]);
    return {
      value: out,
      gradient(upstream, [x, weight, out = upstream]) {
        const gradients = backward(upstream, x, weight, out);
        return residual ? [...gradients, tf.clone(upstream)] : gradients;
      },
    };
  });
  return residual ? layerOf(x, weight, bias, residual) : layerOf(x, weight, bias);
}
