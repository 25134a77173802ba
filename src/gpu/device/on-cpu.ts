import * as tf from './tf';

/**
 * Runs `work` with tfjs on the CPU, whatever backend is set, and sets that again. For work of a few
 * million operations in hundreds of small steps, which a device is paid for by the step. Tensors
 * made in it stay on the CPU; what `work` does after it first waits is on the backend that was set.
 */
export function onCpu<T>(work: () => T): T {
  const before = tf.getBackend();
  // The CPU's backend starts at once, and the other is there already: both have changed when these
  // return, and neither promise tells more.
  void tf.setBackend('cpu');
  try {
    return work();
  } finally {
    void tf.setBackend(before);
  }
}
