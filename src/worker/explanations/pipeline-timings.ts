import type { PipelineTimings } from '../../core/explanation/model-view';
import { scoreAll } from '../../engine/explain/explained';
import type { ServedModels } from '../models/served-models';
import type { RailService } from '../recommendations/rail-service';
import type { ShopService } from '../shop/shop-service';
import { contextOf } from '../shop/shopper-context';
import type { ModelAtWork } from './model-at-work';

interface PipelineParts {
  readonly shop: ShopService;
  readonly rails: RailService;
  readonly served: ServedModels | undefined;
  /** Milliseconds, monotone. */
  readonly clock: () => number;
}

/** Takes the shopper's log through to the rails once, and times every stage. */
export async function timePipeline(
  { shop, rails: railService, served, clock }: PipelineParts,
  { recommender: { model, scorer }, backend }: ModelAtWork,
): Promise<PipelineTimings> {
  // New events are looked for in storage, as after an act.
  shop.invalidate();
  const began = clock();
  const { events } = await shop.shopperState();
  const read = clock();
  const shopper = await shop.shopper();
  const context = contextOf(shopper);
  const made = clock();
  await scoreAll(scorer, [context]);
  const scored = clock();
  const ready = served?.world === shopper.world ? served : undefined;
  const { rails } = await railService.rails(shopper, ready);
  const ranked = clock();
  const { insight } = scorer;
  return {
    model,
    backend: backend.name,
    log: { events, milliseconds: read - began },
    history: {
      entries: shopper.history.length,
      read: Math.min(context.history.length, insight.maxLength),
      milliseconds: made - read,
    },
    scores: {
      parameters: insight.parameters,
      items: scorer.items,
      milliseconds: scored - made,
    },
    rails: {
      rails: rails.length,
      items: rails.reduce((sum, { items }) => sum + items.length, 0),
      milliseconds: ranked - scored,
    },
  };
}
