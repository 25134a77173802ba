import type { Rails } from '../../core/recommendation/recommendation';
import type { HostServices } from '../host-services';
import { createPersonalScoreService } from '../recommendations/personal-score-service';
import type { AskedFor } from '../recommendations/rail-service';
import type { Handlers } from './handler';

/** Rails, search and the estimated taste: by the models once they are loaded, by counts before. */
export function recommendationHandlers({ shop, rails, products, models }: HostServices) {
  const withoutModels = createPersonalScoreService(shop, { use: (work) => work(undefined) });
  const personal = () => models.current?.personalScores ?? withoutModels;

  async function recommend(asking: AskedFor = {}): Promise<Rails> {
    if (models.current) return models.current.recommend(asking);
    const began = performance.now();
    const counted = await rails.rails(await shop.shopper(), undefined, asking);
    return { ...counted, milliseconds: performance.now() - began };
  }

  return {
    recommend: (asking) => recommend(asking),
    recommendFor: ({ item }) => recommend({ item }),
    nameProducts: async ({ catalogue, names }) => products.name(catalogue, names),
    searchProducts: async ({ query, most }) => products.find(query, most, await personal().personalScores()),
    estimatedTaste: () => personal().estimatedTaste(),
  } satisfies Partial<Handlers>;
}
