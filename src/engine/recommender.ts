import type { ItemVectors } from '../core/item-vectors';
import type { PersonalModel } from '../core/recommendation';
import type { Scorer } from '../models/scorer';
import type { IndexExplanation } from './explain';
import type { ShopperContext } from './recommend';

/** A trained model at work for one shopper: it ranks, and it says why. */
export interface Recommender {
  readonly model: PersonalModel;
  readonly scorer: Scorer;
  /** What it learnt of each item, where it learns vectors. */
  readonly itemVectors?: ItemVectors;
  explain(context: ShopperContext, item: number): Promise<IndexExplanation>;
}
