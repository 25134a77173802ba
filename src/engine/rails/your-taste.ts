import { rank } from '../../models/scorer';
import { CANDIDATES, type RailDefinition } from './rail';

/** Lasting taste by factorization, beside a model that is another. */
export const yourTaste: RailDefinition = {
  offers: 'unseen',
  async pick({ models: { taste }, community, shopper }, taken) {
    if (!taste || shopper.history.length === 0) return undefined;
    const excluded = taken.subarray(0, community.items);
    const [{ items, scores }] = await rank(taste.scorer, [shopper.history], CANDIDATES, [excluded]);
    return {
      model: taste.model,
      candidates: items.map((item, place) => ({ item, score: scores[place] })),
    };
  },
};
