import { topK } from '../../core/recommendation/ranking';
import { depthFor, type RailDefinition } from './rail';

/** The serving model's best items for this shopper. */
export const forYou: RailDefinition = {
  places: { home: 1, product: 3 },
  offers: 'unseen',
  varied: true,
  async pick({ models, shopper, counterfactuals }, taken) {
    const scores = await counterfactuals();
    if (!models.champion || !scores) return undefined;
    const { full } = scores;
    return {
      model: models.champion.model,
      candidates: topK(full, depthFor(shopper), taken).map((item) => ({ item, score: full[item] })),
    };
  },
};
