import { attentionRollout } from '../../core/explanation/attention-rollout';
import type {
  AttentionMatrices,
  EffectMatrix,
  ItemMap,
  Neighbour,
  PipelineTimings,
  Provenance,
} from '../../core/explanation/model-view';
import { ProblemError } from '../../core/problem';
import type { PersonalModel } from '../../core/recommendation/recommendation';
import type { CounterfactualMemory } from '../../engine/explain/counterfactuals';
import { effects } from '../../engine/explain/effects';
import { placesRead } from '../../engine/explain/explained';
import type { ModelShelf } from '../models/served-models';
import type { RailService } from '../recommendations/rail-service';
import type { ShopService } from '../shop/shop-service';
import { contextOf, knownEntries } from '../shop/shopper-context';
import { createItemMaps, MEASURED } from './item-maps';
import { indexIn, type ModelsAtWork } from './model-at-work';
import { timePipeline } from './pipeline-timings';
import { provenanceOf } from './provenance';

/** Views into a model: what it does with the shopper's history and with the items. */
export interface ModelViews {
  effects(items: readonly string[], model: PersonalModel): Promise<EffectMatrix>;
  /**
   * Null for a model without attention.
   * @throws ProblemError `empty-history`
   */
  attention(model: PersonalModel): Promise<AttentionMatrices | null>;
  /** The most popular items, and always the item in question and the shopper's. */
  itemMap(item: string, model: PersonalModel): Promise<ItemMap>;
  neighbours(item: string, model: PersonalModel, count: number): Promise<readonly Neighbour[]>;
  provenance(model: PersonalModel): Promise<Provenance>;
  pipelineTimings(model: PersonalModel): Promise<PipelineTimings>;
}

interface ModelViewsParts {
  readonly shop: ShopService;
  readonly rails: RailService;
  readonly shelf: ModelShelf;
  readonly models: ModelsAtWork;
  readonly counterfactuals: CounterfactualMemory;
  /** Milliseconds, monotone. */
  readonly clock: () => number;
}

export function createModelViews(parts: ModelViewsParts): ModelViews {
  const { shop, rails, shelf, models, counterfactuals, clock } = parts;
  const maps = createItemMaps();
  return {
    effects: (items, model) =>
      models.run(model, async ({ recommender: { scorer }, shopper, backend }) => {
        const began = clock();
        const entries = knownEntries(shopper.world, shopper.history);
        const indices = items.map((item) => indexIn(shopper, item));
        const { places, ...found } = await effects(scorer, contextOf(shopper), indices, counterfactuals);
        return {
          ...found,
          model,
          items,
          events: places.map((at) => entries[at]),
          backend: backend.name,
          milliseconds: clock() - began,
        };
      }),
    attention: (model) =>
      models.run(model, async ({ recommender: { scorer }, shopper, backend }) => {
        const began = clock();
        const { history } = contextOf(shopper);
        if (history.length === 0) throw new ProblemError({ code: 'empty-history' });
        const { attention } = await scorer.insight.attribute(history, 0);
        if (!attention) return null;
        const { blocks, heads, values } = attention;
        const entries = knownEntries(shopper.world, shopper.history);
        return {
          model,
          blocks,
          heads,
          values,
          rollout: attentionRollout(attention),
          events: placesRead(scorer, history).map((at) => entries[at]),
          backend: backend.name,
          milliseconds: clock() - began,
        };
      }),
    itemMap: (item, model) =>
      models.run(model, async ({ recommender, shopper }) => {
        const began = clock();
        const { interactions, popular } = shopper.world;
        const path = knownEntries(shopper.world, shopper.history).map((entry) => entry.item);
        const { items, ...map } = await maps.map(
          recommender,
          popular.map((id) => indexIn(shopper, id)),
          [item, ...path].map((id) => indexIn(shopper, id)),
        );
        return {
          ...map,
          model,
          path,
          nearest: MEASURED,
          known: interactions.items.length,
          items: items.map((index) => interactions.items[index]),
          milliseconds: clock() - began,
        };
      }),
    neighbours: (item, model, count) =>
      models.run(model, async ({ recommender, shopper }) => {
        const found = maps.neighbours(recommender, indexIn(shopper, item), count);
        const { items } = shopper.world.interactions;
        return found.map(({ item: near, cosine }) => ({ item: items[near], cosine }));
      }),
    provenance: (model) => models.run(model, provenanceOf),
    pipelineTimings: (model) =>
      models.run(model, (at) => timePipeline({ shop, rails, served: shelf.current(), clock }, at)),
  };
}
