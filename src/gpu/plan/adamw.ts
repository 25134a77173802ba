import * as tf from '../device/tf';
import { type AdamWVariables, fusedAdamW } from '../fused/adamw';
import { currentHeap } from '../wasm/threads/heap';
import type { AdamWOptions } from './adamw-options';

/**
 * One step of AdamW on all parameters, in place, in tfjs operations or, on wasm, as a fused kernel.
 * @param gradients in the order of `variables`
 * @param t number of this step, from 1
 * @param learningRate of this step, before bias correction
 */
export function adamW(
  variables: readonly AdamWVariables[],
  gradients: readonly tf.Tensor[],
  t: number,
  learningRate: number,
  options: AdamWOptions,
): void {
  const { beta1, beta2, epsilon, weightDecay, l1, l2, clipNorm, keepZeros } = options;
  const heap = currentHeap();
  if (heap && l1 === 0 && l2 === 0) {
    fusedAdamW(heap, variables, gradients, t, learningRate, options);
    return;
  }
  tf.tidy(() => {
    // Added in pairs: one addN of all of them would need more buffers than WebGPU allows a kernel.
    const squares = gradients.map((gradient) => tf.sum(tf.square(gradient)));
    const norm = tf.sqrt(squares.reduce((sum, square) => tf.add(sum, square)));
    const factor = tf.minimum(1, tf.div(clipNorm, tf.add(norm, 1e-6)));
    variables.forEach(({ parameter, first, second }, i) => {
      const clipped = tf.mul(gradients[i], factor);
      const penalty = (): tf.Tensor => tf.add(tf.mul(tf.sign(parameter), l1), tf.mul(parameter, l2));
      const hasGradient = (): tf.Tensor => tf.cast(tf.notEqual(gradients[i], 0), 'float32');
      const gradient = l1 === 0 && l2 === 0 ? clipped : tf.add(clipped, tf.mul(penalty(), hasGradient()));
      first.assign(tf.add(tf.mul(first, beta1), tf.mul(gradient, 1 - beta1)));
      second.assign(tf.add(tf.mul(second, beta2), tf.mul(tf.square(gradient), 1 - beta2)));
      const direction = tf.div(
        tf.div(first, 1 - beta1 ** t),
        tf.add(tf.sqrt(tf.div(second, 1 - beta2 ** t)), epsilon),
      );
      const next = tf.sub(parameter, tf.mul(tf.add(direction, tf.mul(parameter, weightDecay)), learningRate));
      parameter.assign(keepZeros ? tf.mul(next, tf.cast(tf.notEqual(parameter, 0), 'float32')) : next);
    });
  });
}
