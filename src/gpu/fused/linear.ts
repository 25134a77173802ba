import * as tf from '../tf';
import type { Heap } from '../wasm/heap';
import { kernels } from '../wasm/kernels';
import { PRODUCT_SCRATCH } from '../wasm/product';
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
  const layer = { rows, width: e, relu: relu ? 1 : 0, ...dropoutArguments(dropout) };

  const through = tf.customGrad((...given) => {
    const save = given[given.length - 1] as tf.GradSaveFunc;
    const [x, weight, bias, residual] = given.slice(0, -1) as tf.Tensor[];
    const out = heap.output([...x.shape.slice(0, -1), e]);
    const scratch = heap.scratch(PRODUCT_SCRATCH);
    const product = heap.addressOf(out);
    heap.run(kernels.product, {
      ...{ rows, columns: e, depth: d, left: heap.addressOf(x), leftRow: d * 4, leftColumn: 4 },
      ...{ right: heap.addressOf(weight), rightRow: e * 4, rightColumn: 4 },
      ...{ out: product, outRow: e * 4, sum: 0, scratch },
    });
    heap.run(kernels.layer, {
      ...layer,
      ...{ product, bias: heap.addressOf(bias), residual: residual ? heap.addressOf(residual) : 0 },
    });
    // A ReLU's result tells where its gate was open.
    save(relu ? [x, weight, out] : [x, weight]);
    return {
      value: out,
      gradFunc: (gradient: tf.Tensor, saved: tf.Tensor[]) => {
        const [x, weight, out = gradient] = saved;
        const [gradientX, gradientWeight, gradientBias] = [
          heap.output(x.shape),
          heap.output([d, e]),
          tf.zeros([e]),
        ];
        const scratch = heap.scratch(PRODUCT_SCRATCH + rows * e * 4);
        const gradientProduct = scratch + PRODUCT_SCRATCH;
        heap.run(kernels.layerGradient, {
          ...layer,
          ...{ gradient: heap.addressOf(gradient), out: heap.addressOf(out), gradientProduct },
          gradientBias: heap.addressOf(gradientBias),
        });
        heap.run(kernels.product, {
          ...{ rows, columns: d, depth: e, left: gradientProduct, leftRow: e * 4, leftColumn: 4 },
          ...{ right: heap.addressOf(weight), rightRow: 4, rightColumn: e * 4 },
          ...{ out: heap.addressOf(gradientX), outRow: d * 4, sum: 0, scratch },
        });
        heap.run(kernels.product, {
          ...{ rows: d, columns: e, depth: rows, left: heap.addressOf(x), leftRow: 4, leftColumn: d * 4 },
          ...{ right: gradientProduct, rightRow: e * 4, rightColumn: 4 },
          ...{ out: heap.addressOf(gradientWeight), outRow: e * 4, sum: 0, scratch },
        });
        const gradients: tf.Tensor[] = [gradientX, gradientWeight, gradientBias];
        return residual ? [...gradients, tf.clone(gradient)] : gradients;
      },
    };
  });
  return residual ? through(x, weight, bias, residual) : through(x, weight, bias);
}
