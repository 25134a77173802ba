import { percentileRanks } from '../../core/recommendation/personal-order';
import { topK } from '../../core/recommendation/ranking';
import { priceLevels } from '../../core/shop/price-levels';
import type { EstimatedTaste } from '../../core/shop/taste';
import { steeringWeights, steerScores } from '../../engine/recommend/steering';
import type { ModelShelf } from '../models/served-models';
import type { ShopService } from '../shop/shop-service';
import { contextOf } from '../shop/shopper-context';
import type { LoadedWorld } from '../shop/world';
import { historyIndices } from '../training/training-split';
import type { PersonalScores } from './product-search';

/** Products that represent a taste: as many as rails consider. */
const REPRESENTATIVES = 100;

/** How the serving model ranks all products for this shopper. */
export interface PersonalScoreService {
  /** The percentile of every product, the shopper's steering included. */
  personalScores(): Promise<PersonalScores>;
  /** The taste that its first recommendations show, without the shopper's steering. */
  estimatedTaste(): Promise<EstimatedTaste>;
}

export function createPersonalScoreService(
  shop: Pick<ShopService, 'shopper'>,
  shelf: Pick<ModelShelf, 'use'>,
): PersonalScoreService {
  return {
    personalScores: () =>
      shelf.use(async (served) => {
        const shopper = await shop.shopper();
        const { world, steering } = shopper;
        const champion = served?.world === world ? served.champion : undefined;
        if (!champion) return { missing: 'model' };
        const history = historyIndices(world, shopper);
        if (history.length === 0) return { missing: 'history' };
        const [scores] = await champion.scorer.score([history]);
        const weights = steeringWeights(steering, world.products.slice(0, scores.length));
        const below = percentileRanks(steerScores(scores, weights));
        const of = (item: string) => {
          const index = world.indexOf(item);
          return index === undefined ? 0 : below[index];
        };
        return { model: champion.model, of };
      }),
    estimatedTaste: () =>
      shelf.use(async (served) => {
        const shopper = await shop.shopper();
        const { world } = shopper;
        const champion = served?.world === world ? served.champion : undefined;
        const { history, excluded } = contextOf(shopper);
        if (history.length === 0) return popularTaste(world);
        if (!champion)
          return withPrices(
            world,
            'history',
            shopper.history.map(({ item }) => item),
          );
        const [scores] = await champion.scorer.score([history]);
        const best = topK(scores, REPRESENTATIVES, excluded);
        return withPrices(
          world,
          champion.model,
          best.map((item) => world.interactions.items[item]),
        );
      }),
  };
}

/** The taste of a shopper without history. */
const popularTaste = (world: LoadedWorld): EstimatedTaste =>
  withPrices(world, 'community', world.popular.slice(0, REPRESENTATIVES));

function withPrices(
  world: LoadedWorld,
  from: EstimatedTaste['from'],
  items: readonly string[],
): EstimatedTaste {
  const all = priceLevels(world.products);
  const levels = items
    .map((item) => all[world.placeOf(item) ?? -1] ?? Number.NaN)
    .filter((level) => !Number.isNaN(level));
  if (levels.length === 0) return { from, items };
  return { from, items, priceLevel: levels.reduce((sum, level) => sum + level, 0) / levels.length };
}
