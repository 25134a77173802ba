import type * as tf from '../device/tf';
import type { AdamWOptions } from '../plan/adamw-options';
import { kernels } from '../wasm/kernels';
import type { Heap } from '../wasm/threads/heap';
import { call } from '../wasm/threads/tasks';

/** A parameter with its first and second moments. */
export interface AdamWVariables {
  readonly parameter: tf.Variable;
  readonly first: tf.Variable;
  readonly second: tf.Variable;
}

/** One step of AdamW on all parameters and moments, in place in the backend's memory. */
export function fusedAdamW(
  heap: Heap,
  variables: readonly AdamWVariables[],
  gradients: readonly tf.Tensor[],
  t: number,
  learningRate: number,
  { beta1, beta2, epsilon, weightDecay, clipNorm, keepZeros }: AdamWOptions,
): void {
  const sums = heap.common(gradients.length * 4);
  heap.run(
    gradients.map((gradient, i) => [
      call(kernels.sumOfSquares, {
        values: heap.addressOf(gradient),
        size: gradient.size,
        into: sums + i * 4,
      }),
    ]),
  );
  const squares = heap.floats(sums, gradients.length).reduce((sum, square) => sum + square, 0);
  const step = {
    beta1,
    rest1: 1 - beta1,
    beta2,
    rest2: 1 - beta2,
    epsilon,
    weightDecay,
    learningRate,
    correction1: 1 / (1 - beta1 ** t),
    correction2: 1 / (1 - beta2 ** t),
    keepZeros: keepZeros ? -1 : 0,
    clip: Math.min(1, clipNorm / (Math.sqrt(squares) + 1e-6)),
  };
  heap.run(
    variables.map(({ parameter, first, second }, i) => [
      call(kernels.adamw, {
        ...step,
        parameter: heap.addressOf(parameter),
        gradient: heap.addressOf(gradients[i]),
        first: heap.addressOf(first),
        second: heap.addressOf(second),
        size: parameter.size,
      }),
    ]),
  );
}
