import type { WhatIf, WhatIfRequest } from '../../core/explanation/what-if';
import { createCounterfactualMemory } from '../../engine/explain/counterfactuals';
import type { Backend } from '../../gpu/device/backend';
import type { Storage } from '../../storage/storage';
import type { ModelShelf } from '../models/served-models';
import type { RailService } from '../recommendations/rail-service';
import type { ShopService } from '../shop/shop-service';
import { createItemExplanations, type ItemExplanations } from './item-explanations';
import { ModelsAtWork } from './model-at-work';
import { createModelViews, type ModelViews } from './model-views';
import { createWhatIf } from './what-if';

/**
 * Why things are recommended, and what would be recommended otherwise. Everything fails with
 * `no-model` where the model in question is neither in use nor saved.
 */
export interface ExplanationService extends ItemExplanations, ModelViews {
  whatIf(request: WhatIfRequest): Promise<WhatIf>;
}

interface ExplanationParts {
  readonly storage: Storage;
  readonly shop: ShopService;
  readonly rails: RailService;
  readonly shelf: ModelShelf;
  /** The backend in use, if it is open. */
  readonly backend: () => Backend | undefined;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Milliseconds, monotone. */
  readonly clock: () => number;
}

export function createExplanationService(parts: ExplanationParts): ExplanationService {
  const { shop, rails, shelf, backend, clock } = parts;
  const counterfactuals = createCounterfactualMemory();
  const models = new ModelsAtWork(parts);
  return {
    ...createItemExplanations(models, counterfactuals, clock),
    ...createModelViews({ shop, rails, shelf, models, counterfactuals, clock }),
    whatIf: createWhatIf({ shop, rails, shelf, backend, models, clock }),
  };
}
