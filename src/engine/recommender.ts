import type { PersonalModel } from '../core/recommendation';
import type { Scorer } from '../models/scorer';
import type { IndexExplanation } from './explain';
import type { ShopperContext } from './recommend';

/** A trained model at work for one shopper: it ranks, and it says why. */
export interface Recommender {
  readonly model: PersonalModel;
  readonly scorer: Scorer;
  explain(context: ShopperContext, item: number): Promise<IndexExplanation>;
}
