import { describe, expect, it } from 'vitest';
import { noEvaluation } from '../core/evaluation/evaluation-status';
import type { Rails } from '../core/recommendation/recommendation';
import { EVENT_SCHEMA, GUEST_PERSONA, OWN_PERSONA, type ShopEvent } from '../core/shop/events';
import { shopperFrom } from '../core/shop/shopper';
import type { EngineStatus } from '../core/training/engine-status';
import { idleTraining } from '../core/training/training-status';
import { indexCatalogue } from './goods/catalogue-index';
import { modelsAwaited } from './models-awaited';
import type { RailsState, Shop } from './store/store';
import { stateOf } from './wire.fixture';

const catalogue = { hash: 'c', name: 'Demo', products: [] };

const event = (kind: 'view' | 'search'): ShopEvent => ({
  ...(kind === 'view' ? { kind, item: 'tent' } : { kind, query: 'tent', results: 1 }),
  id: kind,
  schema: EVENT_SCHEMA,
  time: 1,
  session: 's',
  persona: OWN_PERSONA,
  catalogue: 'c',
});

const shop: Shop = {
  world: { catalogue: 'c', kind: 'demo', name: 'Demo', users: 1, items: 0, interactions: 0 },
  catalogue,
  ...stateOf([]),
  popular: [],
  limits: [],
  learnt: true,
  durable: true,
  index: indexCatalogue(catalogue, []),
  shopper: shopperFrom([event('view')]),
};

const counted: Rails = { rails: [], historyLength: 1, canVary: false, milliseconds: 1 };

const awaited = (
  changes: Partial<Shop> = {},
  rails: RailsState = { rails: counted },
  engine?: EngineStatus,
) =>
  modelsAwaited({
    state: () => ({ phase: 'ready', shop: { ...shop, ...changes } }),
    rails: () => rails,
    machinery: () => ({ training: idleTraining, evaluation: noEvaluation, engine }),
  });

describe('models that are stored', () => {
  it('are awaited by a shopper with a past, before any rails arrive and while rails come without a model', () => {
    expect(awaited({}, {})).toBe(true);
    expect(awaited()).toBe(true);
    expect(awaited({ shopper: shopperFrom([]), persona: 'u1' })).toBe(true);
  });

  it('are not awaited where none are stored or there is no past to rank by', () => {
    expect(awaited({ learnt: false })).toBe(false);
    expect(awaited({ shopper: shopperFrom([event('search')]) })).toBe(false);
    expect(awaited({ shopper: shopperFrom([]), persona: GUEST_PERSONA })).toBe(false);
  });

  it('are no longer awaited once rails have come from a model or failed, or models cannot run', () => {
    expect(awaited({}, { rails: { ...counted, backend: 'wasm' } })).toBe(false);
    expect(awaited({}, { problem: { code: 'models-off' } })).toBe(false);
    expect(awaited({}, {}, { state: 'off', requested: 'auto', trials: [] })).toBe(false);
  });
});
