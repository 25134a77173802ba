import * as tf from '../device/tf';
import { kernels } from '../wasm/kernels';
import type { Heap } from '../wasm/threads/heap';
import { call, spansOf } from '../wasm/threads/tasks';

/**
 * Layer normalization of x [..., width] over the last axis.
 * @param scale [width]
 * @param shift [width]
 */
export function fusedLayerNorm(
  heap: Heap,
  x: tf.Tensor,
  scale: tf.Tensor,
  shift: tf.Tensor,
  epsilon: number,
): tf.Tensor {
  const width = scale.size;
  const spans = spansOf(x.size / width);
  const shape = { width, epsilon };
  const rowBytes = width * 4;
  const normalized = tf.customGrad((...given) => {
    const [x, scale, shift, save] = given as [tf.Tensor, tf.Tensor, tf.Tensor, tf.GradSaveFunc];
    const out = heap.output(x.shape);
    const [from, scaleAt, shiftAt, into] = [x, scale, shift, out].map(heap.addressOf);
    heap.run(
      spans.map(({ first, count }) => [
        call(kernels.layerNorm, {
          ...shape,
          rows: count,
          x: from + first * rowBytes,
          out: into + first * rowBytes,
          scale: scaleAt,
          shift: shiftAt,
        }),
      ]),
    );
    save([x, scale]);
    return {
      value: out,
      gradFunc: (gradient: tf.Tensor, saved: tf.Tensor[]) => {
        const [x, scale] = saved;
        const gradients = [heap.output(x.shape), heap.output([width]), heap.output([width])];
        const parts = spans.length * width;
        const scaleParts = heap.common(2 * parts * 4);
        const shiftParts = scaleParts + parts * 4;
        heap.floats(scaleParts, 2 * parts).fill(0);
        const [from, scaleAt, given] = [x, scale, gradient].map(heap.addressOf);
        const [gradientX, gradientScale, gradientShift] = gradients.map(heap.addressOf);
        heap.run(
          spans.map(({ first, count }, i) => [
            call(kernels.layerNormGradient, {
              ...shape,
              rows: count,
              x: from + first * rowBytes,
              scale: scaleAt,
              gradient: given + first * rowBytes,
              gradientX: gradientX + first * rowBytes,
              gradientScale: scaleParts + i * rowBytes,
              gradientShift: shiftParts + i * rowBytes,
            }),
          ]),
        );
        const sum = { count: spans.length, size: width };
        heap.run([
          [call(kernels.sumOfParts, { ...sum, parts: scaleParts, into: gradientScale })],
          [call(kernels.sumOfParts, { ...sum, parts: shiftParts, into: gradientShift })],
        ]);
        return gradients;
      },
    };
  });
  return normalized(x, scale, shift);
}
