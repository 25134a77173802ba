import { effectOf } from '../../core/explanation/explanation';
import { topK } from '../../core/recommendation/ranking';
import { RAIL_CARDS } from '../../core/recommendation/recommendation';
import { effectEnds } from '../explain/counterfactuals';
import { CANDIDATES, type RailCandidate, type RailDefinition } from './rail';

/**
 * "Because you viewed X": the items of the shopper's ranking that event X favours more than any
 * other recent event does. X is chosen for the largest sum of discounted gains (as in DCG) of its
 * items' ranks. An event's effect is measured as in explanations: by ranking again without it, and
 * with it alone.
 */
export const becauseViewed: RailDefinition = {
  places: { home: 2 },
  offers: 'unseen',
  varied: true,
  async pick({ models, shopper, counterfactuals }, taken) {
    const scores = await counterfactuals();
    if (!models.champion || !scores) return undefined;
    const { full, places } = scores;
    const rows = places.map((): AnchoredRow => ({ gain: 0, candidates: [] }));
    for (const [rank, item] of topK(full, CANDIDATES, taken).entries()) {
      const effects = effectEnds(scores, item).map(effectOf);
      const most = Math.max(...effects);
      if (!(most > 0)) continue;
      const row = rows[effects.indexOf(most)];
      if (row.candidates.length < RAIL_CARDS) row.gain += 1 / Math.log2(rank + 2);
      row.candidates.push({ item, score: full[item] });
    }
    const strongest = rows.reduce((best, { gain }, at) => (gain > rows[best].gain ? at : best), 0);
    return {
      model: models.champion.model,
      anchor: shopper.history[places[strongest]],
      candidates: rows[strongest].candidates,
    };
  },
};

/** The candidates that one event speaks for most, and their discounted gain in the ranking. */
interface AnchoredRow {
  gain: number;
  readonly candidates: RailCandidate[];
}
