import * as tf from './tf';

/**
 * Runs `work` with tfjs on the CPU and restores the backend that was set. For a few million
 * arithmetic operations in hundreds of small tfjs operations, each of which costs more to submit to
 * a device than to compute. Tensors made by `work` stay on the CPU. Only the synchronous part of
 * `work` runs on the CPU backend: after its first await the previous backend is set again.
 */
export function onCpu<T>(work: () => T): T {
  const before = tf.getBackend();
  // Both calls take effect synchronously, because the CPU backend starts at once and the other is
  // already running; their promises need no waiting.
  void tf.setBackend('cpu');
  try {
    return work();
  } finally {
    void tf.setBackend(before);
  }
}
