import type { PipelineTimings, Provenance } from '../../core/explanation/model-view';
import { scoreAll } from '../../engine/explain/explained';
import type { Recommender } from '../../engine/recommender';
import type { Backend } from '../../gpu/device/backend';
import type { ParameterSet } from '../../models/parameters';
import type { RailService } from '../services/rail-service';
import type { CurrentShopper, ShopService } from '../services/shop-service';
import { contextOf } from '../services/shopper-context';
import type { ServedModels } from './served-models';

interface Serving {
  readonly shopper: CurrentShopper;
  readonly recommender: Recommender;
  readonly backend: Backend;
}

/** SHA-256 of all numbers, and of what they are called and how they lie. */
async function hashParameters(parameters: ParameterSet): Promise<string> {
  const names = new TextEncoder().encode(JSON.stringify(parameters.map(({ name, shape }) => [name, shape])));
  const numbers = parameters.map(
    ({ values }) => new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
  );
  const parts = [names, ...numbers];
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  parts.reduce((at, part) => {
    all.set(part, at);
    return at + part.length;
  }, 0);
  const digest = await crypto.subtle.digest('SHA-256', all);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function provenanceOf({ shopper, recommender, backend }: Serving): Promise<Provenance> {
  const { model, made, scorer } = recommender;
  return {
    model,
    weights: await hashParameters(made.parameters),
    parameters: scorer.insight.parameters,
    seed: made.seed,
    configuration: made.configuration,
    catalogue: shopper.world.summary.catalogue,
    backend: backend.name,
  };
}

/** Takes a shopper's log through to the rails once, and looks at the clock between. */
export async function walk(
  shop: ShopService,
  railService: RailService,
  served: ServedModels | undefined,
  { recommender: { model, scorer }, backend }: Serving,
  clock: () => number,
): Promise<PipelineTimings> {
  const began = clock();
  const { events } = await shop.state();
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
    ...{ model, backend: backend.name },
    log: { events: events.length, milliseconds: read - began },
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
