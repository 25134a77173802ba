import * as tf from './tf';

/** What an operation gives, and its gradient. */
interface Differentiable {
  readonly value: tf.Tensor;
  /**
   * @param upstream gradient of the loss by `value`
   * @param saved the tensors that the forward pass saved, in its order
   * @returns the gradient by each input, in their order
   */
  gradient(upstream: tf.Tensor, saved: tf.Tensor[]): tf.Tensor | tf.Tensor[];
}

/**
 * An operation whose gradient is written by hand instead of derived by autodiff: tfjs's
 * `customGrad`, which hands over the inputs and the function that saves tensors in one array.
 */
export const withGradient = (
  forward: (inputs: tf.Tensor[], save: tf.GradSaveFunc) => Differentiable,
): ((...inputs: tf.Tensor[]) => tf.Tensor) =>
  tf.customGrad((...given) => {
    const inputs = given.filter((each) => each instanceof tf.Tensor);
    const save = given.find((each) => typeof each === 'function');
    if (!save) throw new Error('tfjs gave no function to save tensors with');
    const { value, gradient } = forward(inputs, save);
    return { value, gradFunc: gradient };
  });
