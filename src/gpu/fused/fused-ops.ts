import type { SparseRows } from '../../core/maths/sparse-rows';
import type * as tf from '../device/tf';
import { currentHeap } from '../wasm/threads/heap';
import { type AttentionOptions, fusedAttention } from './attention';
import { fusedCrossEntropy } from './cross-entropy';
import { type Dropout, fusedDropout } from './dropout';
import { fusedLayerNorm } from './layer-norm';
import { fusedLinear, type LinearOptions } from './linear';
import { fusedLstm } from './lstm';
import { fusedWeightedRows } from './weighted-rows';

/**
 * Layers as single operations with gradients written by hand: a handful of kernels each instead of
 * the dozens that autodiff strings together. They compute the same as the references' plain
 * operations, to rounding. Widths are multiples of 4.
 */
interface FusedOps {
  layerNorm(x: tf.Tensor, scale: tf.Tensor, shift: tf.Tensor, epsilon: number): tf.Tensor;
  linear(x: tf.Tensor, weight: tf.Tensor, bias: tf.Tensor, options?: LinearOptions): tf.Tensor;
  attention(queryKeyValue: tf.Tensor, tokens: tf.Tensor, options: AttentionOptions): tf.Tensor;
  lstm(inputGates: tf.Tensor, recurrent: tf.Tensor, tokens: tf.Tensor): tf.Tensor;
  dropout(x: tf.Tensor, dropout: Dropout): tf.Tensor;
  crossEntropy(query: tf.Tensor, keys: tf.Tensor, targets: tf.Tensor): tf.Scalar;
  weightedRows(x: tf.Tensor, matrix: SparseRows, transpose: SparseRows): tf.Tensor;
}

/**
 * The fused layers of the current backend: those for wasm where the browser has SIMD; undefined
 * elsewhere.
 */
export function fusedOps(): FusedOps | undefined {
  const heap = currentHeap();
  return (
    heap && {
      layerNorm: (...given) => fusedLayerNorm(heap, ...given),
      linear: (...given) => fusedLinear(heap, ...given),
      attention: (...given) => fusedAttention(heap, ...given),
      lstm: (...given) => fusedLstm(heap, ...given),
      dropout: (...given) => fusedDropout(heap, ...given),
      crossEntropy: (...given) => fusedCrossEntropy(heap, ...given),
      weightedRows: (...given) => fusedWeightedRows(heap, ...given),
    }
  );
}
