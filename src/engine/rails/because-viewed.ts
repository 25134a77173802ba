import { topK } from '../../core/ranking';
import { CANDIDATES, type RailDefinition } from './rail';

/** The best of a ranking, which an event must have moved to count as its cause. */
const TOP = 10;
/** Of the largest loss: what loses less is there for other reasons. */
const TELLING = 0.1;

/**
 * "Because you viewed X": X is the recent event whose absence lowers the top of the shopper's own ranking most; the items are those that X
 * lifts, and no other event as much, the most lifted first. Both are measured by scoring again without each event.
 */
export const becauseViewed: RailDefinition = {
  places: { home: 2 },
  offers: 'unseen',
  varied: true,
  async pick({ models, shopper, leftOut }, taken) {
    const scores = await leftOut();
    if (!models.champion || !scores) return undefined;
    const { full, anchors, without } = scores;
    const hidden = shopper.seen.map((seen, item) => seen | shopper.barred[item]);
    const own = topK(full, CANDIDATES, hidden);
    const best = own.slice(0, TOP);
    const effects = without.map((left) => best.reduce((sum, item) => sum + full[item] - left[item], 0));
    const strongest = effects.indexOf(Math.max(...effects));
    if (strongest < 0 || !(effects[strongest] > 0)) return undefined;
    const drops = full.map((score, item) => score - without[strongest][item]);
    const least = TELLING * Math.max(...own.map((item) => drops[item]));
    return {
      model: models.champion.model,
      anchor: shopper.history[anchors[strongest]],
      candidates: own
        .filter((item) => !taken[item] && drops[item] > 0 && drops[item] >= least)
        .filter((item) => without.every((left) => full[item] - left[item] <= drops[item]))
        .sort((a, b) => drops[b] - drops[a])
        .map((item) => ({ item, score: drops[item] })),
    };
  },
};
