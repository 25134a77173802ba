import type { SparseRows } from '../../../core/maths/sparse-rows';
import * as tf from '../../../gpu/device/tf';
import { fusedOps } from '../../../gpu/fused/fused-ops';
import { ATTRIBUTE_EMBEDDING, idFactors } from '../attributes';
import type { SequenceConfig } from '../config';
import type { ItemAttributes } from '../item-attributes';
import type { Tensors } from './reference';

/**
 * The attributes of all items, a sparse matrix [N, F], times x [F, d] -> [N, d]. Shapes: N items, F
 * attributes, d width, E entries of the sparse matrix.
 */
function weightedRows(x: tf.Tensor, attributes: ItemAttributes): tf.Tensor {
  const fused = fusedOps();
  if (fused) return fused.weightedRows(x, attributes, attributes.byAttribute);
  const ids = (values: ArrayLike<number>): tf.Tensor1D => tf.tensor1d(Int32Array.from(values), 'int32');
  const { starts, columns, weights } = attributes;
  const terms = tf.mul(tf.gather(x, ids(columns)), tf.reshape(tf.tensor1d(weights), [-1, 1])); // [E, d]
  return tf.unsortedSegmentSum(terms, ids(rowsOf({ starts, columns, weights })), starts.length - 1);
}

/** The row of each entry. */
function rowsOf({ starts, columns }: SparseRows): Int32Array {
  const rows = new Int32Array(columns.length);
  for (let row = 0; row + 1 < starts.length; row++) rows.fill(row, starts[row], starts[row + 1]);
  return rows;
}

/**
 * The parameters of one training step with `itemEmbedding` replaced by the items' vectors, each the
 * sum of its id's vector and its attributes'; unchanged where the model has no attributes.
 * @param seed of the step's dropout masks
 */
export function withItemVectors(
  tensors: Tensors,
  { attributes, dim }: SequenceConfig,
  seed: number,
): Tensors {
  if (!attributes) return tensors;
  const { itemEmbedding: ids } = tensors;
  const [rows] = ids.shape;
  const described = weightedRows(tensors[ATTRIBUTE_EMBEDDING], attributes); // [N, d]
  const others = rows - attributes.known.length;
  // Rows past the items (a mask token) have no attributes. [rows, d]
  const sums = others > 0 ? tf.concat([described, tf.zeros([others, dim])], 0) : described;
  const factors = idFactors(attributes, rows, seed);
  const counted = factors ? tf.mul(ids, tf.reshape(tf.tensor1d(factors), [rows, 1])) : ids; // [rows, d]
  return { ...tensors, itemEmbedding: tf.add(counted, sums) };
}
