import type { AttributeLists } from '../../core/histories/item-attributes';
import type { SparseRows } from '../../core/maths/sparse-rows';

/**
 * Attributes that are part of item vectors. An item's vector, as input and in the output layer, is
 * the vector of its id plus the weighted sum of its attributes' vectors, all learned (Kula,
 * "Metadata Embeddings for User and Item Cold-start Recommendations", CBRecSys 2015). An item
 * absent from the training data has no id vector, only its attributes, so it can be ranked before
 * its first click.
 */
export interface ItemAttributes extends AttributeLists {
  /** For each attribute the items that have it: the transpose of the lists. */
  readonly byAttribute: SparseRows;
  /** [N] 1 where the item occurs in the training data, else 0. */
  readonly known: Uint8Array;
  /**
   * Probability in [0, 1) that an item's id vector is dropped in a training step, so that its
   * attributes learn to represent it alone (DropoutNet: Volkovs, Yu and Poutanen, NeurIPS 2017).
   */
  readonly idDropout: number;
}
