import { topK } from '../core/ranking';
import type { Rail, RecommendedItem } from '../core/recommendation';
import { rank, type Scorer } from '../models/scorer';
import type { Recommender } from './recommender';

/** A shopper as the models see one; items by index. */
export interface ShopperContext {
  /** Oldest first, each item once. */
  readonly history: Int32Array;
  /** 1 for every item that must not be offered: seen, bought, in the basket, not of interest. [items] */
  readonly excluded: Uint8Array;
}

export interface Models {
  readonly popularity: Scorer;
  /** Serves "For you" and "Because you viewed": the best of those that know a shopper, by validation. */
  readonly champion?: Recommender;
  /** Lasting taste, beside a champion that is another model. */
  readonly taste?: Recommender;
  /** Nothing beats what everybody takes: that comes first. */
  readonly popularFirst?: boolean;
}

/** Items on a rail. */
const RAIL_LENGTH = 24;
/** The newest events that may be the anchor of "Because you viewed". */
const ANCHORS = 8;
/** How deep in the shopper's own ranking an anchored item may stand. */
const ANCHORED_DEPTH = 100;
/** Below this many personal rails, what is popular fills the place. */
const ENOUGH_RAILS = 3;

/** Rails by index; the caller turns indices into product ids. */
type IndexRail = Omit<Rail, 'items' | 'anchor'> & {
  readonly anchor?: number;
  readonly items: readonly (Omit<RecommendedItem, 'item'> & { readonly item: number })[];
};

/**
 * Rails for one shopper, no item on two of them. "Because you viewed X": X is the recent event whose absence lowers the top of the
 * shopper's own ranking most, and the items are those its absence lowers most; both measured by scoring again without X, all variants
 * in one batch.
 */
export async function recommend(models: Models, { history, excluded }: ShopperContext): Promise<IndexRail[]> {
  const rails: IndexRail[] = [];
  const taken = Uint8Array.from(excluded);
  const add = (
    rail: Omit<IndexRail, 'items'>,
    items: readonly number[],
    scoreAt: (place: number) => number,
  ) => {
    if (items.length === 0) return;
    rails.push({ ...rail, items: items.map((item, place) => ({ item, score: scoreAt(place) })) });
    for (const item of items) taken[item] = 1;
  };
  const addBest = async (rail: Omit<IndexRail, 'items'>, scorer: Scorer) => {
    const [{ items, scores }] = await rank(scorer, [history], RAIL_LENGTH, [taken]);
    add(rail, items, (place) => scores[place]);
  };

  if (models.popularFirst) await addBest({ id: 'popular', model: 'popularity' }, models.popularity);
  if (models.champion && history.length > 0) {
    const { model, scorer } = models.champion;
    const anchors = Array.from(
      { length: Math.min(ANCHORS, history.length) },
      (_, i) => history.length - 1 - i,
    );
    const variants = history.length > 1 ? anchors.map((left) => history.filter((_, i) => i !== left)) : [];
    const [full, ...without] = await scorer.score([history, ...variants]);
    const own = topK(full, ANCHORED_DEPTH, taken);
    add({ id: 'for-you', model }, own.slice(0, RAIL_LENGTH), (place) => full[own[place]]);

    const effects = without.map((scores) =>
      own.slice(0, 10).reduce((sum, item) => sum + full[item] - scores[item], 0),
    );
    const strongest = effects.indexOf(Math.max(...effects));
    if (effects[strongest] > 0) {
      const drops = full.map((score, item) => score - without[strongest][item]);
      const anchored = own
        .filter((item) => !taken[item] && drops[item] > 0)
        .sort((a, b) => drops[b] - drops[a]);
      add(
        { id: 'because-viewed', model, anchor: history[anchors[strongest]] },
        anchored.slice(0, RAIL_LENGTH),
        (place) => drops[anchored[place]],
      );
    }
  }
  if (models.taste && history.length > 0)
    await addBest({ id: 'your-taste', model: models.taste.model }, models.taste.scorer);
  if (rails.length < ENOUGH_RAILS && !models.popularFirst)
    await addBest({ id: 'popular', model: 'popularity' }, models.popularity);
  return rails;
}
