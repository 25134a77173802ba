import type { Community } from './basis/community';
import type { RailCandidate, RailDefinition, RailShopper } from './rail';

/** Fewest priced products in the shopper's history for an estimate of the usual price level. */
const LEAST_PRICED = 3;
/** Rank at which relevance is a half. */
const HALF_AT = 50;
/** Distance from the usual price level at which the fit is a half. */
const TOLERANCE = 0.3;

/**
 * Promotions by taste and price. The score is the product of relevance (by rank in the shopper's
 * own ranking), fit of the price level to the shopper's usual one, and a bonus for the discount,
 * which is larger the cheaper the shopper's usual level is. Purchases count twice for that level.
 * For a shopper without a personal ranking: the most popular promotions, marked as a fallback.
 */
export const deals: RailDefinition = {
  places: { home: 6, window: 6 },
  offers: 'any',
  oneOfAFamily: true,
  async pick({ community, shopper, models, counterfactuals }, taken) {
    const { products, items, counts } = community;
    const levels = community.levels();
    const reduced = products.slice(0, items).flatMap(({ price, listPrice }, item) => {
      if (price === undefined || listPrice === undefined || listPrice <= price) return [];
      return taken[item] ? [] : [{ item, reduction: 1 - price / listPrice }];
    });
    const own = (await counterfactuals())?.full;
    const scores = own ?? counts;
    const order = Float64Array.from(scores).sort();
    const level = own && usualLevel(shopper, community);
    const bought = new Set(shopper.bought.map(({ item }) => item));
    const candidates = reduced
      .filter(({ item }) => !bought.has(item))
      .map(({ item, reduction }): RailCandidate => {
        const relevance = 1 / (1 + above(order, scores[item]) / HALF_AT);
        const fit = level === undefined || Number.isNaN(levels[item]) ? 1 : priceFit(levels[item] - level);
        const premium = level === undefined ? 1 : 1 + (1 - level) * reduction;
        return {
          item,
          score: relevance * fit * premium,
          reason: own
            ? { kind: 'reduced', reduction, level }
            : { kind: 'reduced', reduction, shoppers: counts[item] },
        };
      })
      .sort((a, b) => b.score - a.score || a.item - b.item);
    return own && models.champion
      ? { model: models.champion.model, candidates }
      : { model: 'prices', fallback: true, candidates };
  },
};

/** Mean price level of the shopper's choices; undefined where too few have a price. */
function usualLevel({ history, bought }: RailShopper, community: Community): number | undefined {
  const levels = community.levels();
  const known = [...history, ...bought.map(({ item }) => item)]
    .map((item) => levels[item])
    .filter((level) => !Number.isNaN(level));
  if (known.length < LEAST_PRICED) return undefined;
  return known.reduce((sum, level) => sum + level, 0) / known.length;
}

const priceFit = (distance: number): number => 1 / (1 + (distance / TOLERANCE) ** 2);

/** How many values of the ascending `order` are above `value`. */
function above(order: Float64Array, value: number): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return order.length - low;
}
