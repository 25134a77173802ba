import { effectOf } from '../../core/explanation/explanation';
import { topK } from '../../core/recommendation/ranking';
import { RAIL_CARDS } from '../../core/recommendation/recommendation';
import { effectEnds } from '../explain/counterfactuals';
import { CANDIDATES, type RailCandidate, type RailDefinition } from './rail';

/**
 * "Because you viewed X": of the shopper's own ranking, in its order, what X speaks for, and no
 * other recent event as much. X is the event behind most of what ranks highest, each place counting
 * as in DCG. Measured by ranking again without each event, and after it alone, as explanations are.
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
