import { topK } from '../../core/recommendation/ranking';
import { depthFor, type RailDefinition } from './rail';

/**
 * The most popular products: the baseline of every personal rail, and the fallback where there is
 * none.
 */
export const popular: RailDefinition = {
  places: { window: 1 },
  offers: 'unseen',
  varied: true,
  pick({ shopper, community: { counts } }, taken) {
    return {
      model: 'popularity',
      candidates: topK(counts, depthFor(shopper), taken).map((item) => ({
        item,
        score: counts[item],
        reason: { kind: 'popular', shoppers: counts[item] },
      })),
    };
  },
};
