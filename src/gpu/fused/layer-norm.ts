import { withGradient } from '../device/custom-gradient';
import type * as tf from '../device/tf';
import { kernels } from '../wasm/kernels';
import type { Heap } from '../wasm/threads/heap';
import { call, spansOf } from '../wasm/threads/tasks';

/**
 * Layer normalization of x [..., width] over the last axis.
 * @param scale [width]
 * @param shift [width]
 * @param epsilon added to the variance
 * @returns [..., width]
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

  const forward = (x: tf.Tensor, scale: tf.Tensor, shift: tf.Tensor): tf.Tensor => {
    const out = heap.output(x.shape);
    const [xAt, scaleAt, shiftAt, outAt] = [x, scale, shift, out].map(heap.addressOf);
    heap.run(
      spans.map(({ first, count }) => [
        call(kernels.layerNorm, {
          ...shape,
          rows: count,
          x: xAt + first * rowBytes,
          out: outAt + first * rowBytes,
          scale: scaleAt,
          shift: shiftAt,
        }),
      ]),
    );
    return out;
  };

  /** @returns the gradients of x [..., width], scale [width] and shift [width] */
  const backward = (upstream: tf.Tensor, x: tf.Tensor, scale: tf.Tensor): tf.Tensor[] => {
    const gradients = [heap.output(x.shape), heap.output([width]), heap.output([width])];
    const parts = spans.length * width;
    const scaleParts = heap.common(2 * parts * 4);
    const shiftParts = scaleParts + parts * 4;
    heap.floats(scaleParts, 2 * parts).fill(0);
    const [xAt, scaleAt, upstreamAt] = [x, scale, upstream].map(heap.addressOf);
    const [gradientX, gradientScale, gradientShift] = gradients.map(heap.addressOf);
    heap.run(
      spans.map(({ first, count }, i) => [
        call(kernels.layerNormGradient, {
          ...shape,
          rows: count,
          x: xAt + first * rowBytes,
          scale: scaleAt,
          gradient: upstreamAt + first * rowBytes,
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
  };

  const normalized = withGradient(([x, scale, shift], save) => {
    save([x, scale]);
    return {
      value: forward(x, scale, shift),
      gradient: (upstream, [x, scale]) => backward(upstream, x, scale),
    };
  });
  return normalized(x, scale, shift);
}
