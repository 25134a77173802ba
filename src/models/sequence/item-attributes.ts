import type { AttributeLists } from '../../core/histories/item-attributes';
import type { SparseRows } from '../../core/maths/sparse-rows';

/**
 * Item vectors from attributes: an item's vector, as input and in the output layer, is that of its
 * id plus the weighted sum of those of its attributes, all of them learnt (Kula, "Metadata
 * Embeddings for User and Item Cold-start Recommendations", CBRecSys 2015). An item that training
 * never met has its attributes alone, in training too, so that it has a vector before its first
 * click.
 */
export interface ItemAttributes extends AttributeLists {
  /** For each feature the items that have it. */
  readonly byAttribute: SparseRows;
  /** [N] 1 where the item occurs in the training data, else 0. */
  readonly known: Uint8Array;
  /**
   * Probability in [0, 1) that an item is without its id for a step, so that attributes learn to do
   * without (DropoutNet: Volkovs, Yu and Poutanen, NeurIPS 2017).
   */
  readonly idDropout: number;
}
