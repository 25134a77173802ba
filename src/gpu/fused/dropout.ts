import { streamKey } from '../../core/maths/random';
import { dropThreshold } from '../../core/training/dropout';
import { withGradient } from '../device/custom-gradient';
import type * as tf from '../device/tf';
import { kernels } from '../wasm/kernels';
import type { Heap } from '../wasm/threads/heap';
import { call } from '../wasm/threads/tasks';

/** One dropout layer in one step; its mask is that of `dropoutMask` in core/training/dropout. */
export interface Dropout {
  readonly rate: number;
  /** Seed of the step. */
  readonly seed: number;
  /** Number of the dropout layer in the model. */
  readonly site: number;
}

/** Arguments from which a kernel computes the mask. */
export const dropoutArguments = (dropout: Dropout | undefined) =>
  dropout && dropout.rate > 0
    ? {
        key: streamKey(dropout.seed, dropout.site),
        threshold: dropThreshold(dropout.rate),
        kept: 1 / (1 - dropout.rate),
      }
    : { key: 0, threshold: 0, kept: 1 };

/** x [...] times its dropout mask. */
export function fusedDropout(heap: Heap, x: tf.Tensor, dropout: Dropout): tf.Tensor {
  const masked = (from: tf.Tensor) => {
    const out = heap.output(from.shape);
    heap.run([
      [
        call(kernels.dropout, {
          from: heap.addressOf(from),
          into: heap.addressOf(out),
          size: from.size,
          ...dropoutArguments(dropout),
        }),
      ],
    ]);
    return out;
  };
  return withGradient(([from]) => ({ value: masked(from), gradient: masked }))(x);
}
