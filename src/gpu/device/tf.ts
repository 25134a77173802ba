/**
 * The only import of TensorFlow.js. Chained methods exist (`x.sum()`), but code here writes
 * `tf.sum(x)`.
 */
export * from '@tensorflow/tfjs';
