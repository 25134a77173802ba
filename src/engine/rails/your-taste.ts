import { topK } from '../../core/recommendation/ranking';
import { depthFor, type RailDefinition } from './rail';

/** The shopper's lasting taste by factorization, where another model is the champion. */
export const yourTaste: RailDefinition = {
  places: { home: 8, product: 4 },
  offers: 'unseen',
  varied: true,
  async pick({ models: { taste }, community, shopper }, taken) {
    if (!taste || shopper.history.length === 0) return undefined;
    const [scores] = await taste.scorer.score([shopper.history]);
    const best = topK(scores, depthFor(shopper), taken.subarray(0, community.items));
    return { model: taste.model, candidates: best.map((item) => ({ item, score: scores[item] })) };
  },
};
