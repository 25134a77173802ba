import * as tf from '../tf';
import type { Heap } from '../wasm/heap';
import { kernels } from '../wasm/kernels';

/** Layer normalization of x [..., width] over the last axis. @param scale [width] @param shift [width] */
export function fusedLayerNorm(
  heap: Heap,
  x: tf.Tensor,
  scale: tf.Tensor,
  shift: tf.Tensor,
  epsilon: number,
): tf.Tensor {
  const width = scale.size;
  const shape = { rows: x.size / width, width, epsilon };
  const normalized = tf.customGrad((...given) => {
    const [x, scale, shift, save] = given as [tf.Tensor, tf.Tensor, tf.Tensor, tf.GradSaveFunc];
    const out = heap.output(x.shape);
    heap.run(kernels.layerNorm, {
      ...shape,
      x: heap.addressOf(x),
      scale: heap.addressOf(scale),
      shift: heap.addressOf(shift),
      out: heap.addressOf(out),
    });
    save([x, scale]);
    return {
      value: out,
      gradFunc: (gradient: tf.Tensor, saved: tf.Tensor[]) => {
        const [x, scale] = saved;
        const gradients = [heap.output(x.shape), tf.zeros([width]), tf.zeros([width])];
        const [gradientX, gradientScale, gradientShift] = gradients.map(heap.addressOf);
        heap.run(kernels.layerNormGradient, {
          ...shape,
          ...{ x: heap.addressOf(x), scale: heap.addressOf(scale), gradient: heap.addressOf(gradient) },
          ...{ gradientX, gradientScale, gradientShift },
        });
        return gradients;
      },
    };
  });
  return normalized(x, scale, shift);
}
