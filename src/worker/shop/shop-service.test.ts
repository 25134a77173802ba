import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  EVENT_SCHEMA,
  GUEST_PERSONA,
  OWN_PERSONA,
  type ShopAct,
  type ShopEvent,
} from '../../core/shop/events';
import { openMemory } from '../../storage/memory';
import { savedModels } from '../saved/saved-models';
import { createShopService, type ShopService } from './shop-service';

const NOW = Date.UTC(2026, 5, 1);
const TENT = 'tent-0003';
const view = { kind: 'view', item: TENT } as const;
const avoidBrand = (value: string) => ({ kind: 'avoid', trait: { part: 'brand', value } }) as const;

const storage = openMemory();
const opened = (): ShopService => createShopService(storage, () => NOW, []);
const shop = opened();
let made = 0;

// The demo shop's community is made once.
beforeAll(async () => void (await shop.state()), 120_000);
beforeEach(() => shop.forget());

async function act(...acts: readonly ShopAct[]): Promise<void> {
  const { persona, catalogue } = await shop.state();
  const events = acts.map(
    (each): ShopEvent => ({
      ...each,
      id: `event-${made++}`,
      schema: EVENT_SCHEMA,
      time: NOW,
      session: 'visit',
      persona,
      catalogue: catalogue.hash,
    }),
  );
  await shop.record(events);
}
const stored = async () => (await storage.events.all()).events.map(({ kind }) => kind);
const history = async () => (await shop.shopper()).history.map(({ item }) => item);

describe('paused memory', () => {
  it('records only acts that the shopper asked for, and no model reads these', async () => {
    await act({ kind: 'view', item: 'mug-0001' });
    await shop.pauseMemory(true);
    await act(view, { kind: 'search', query: 'tent', results: 3 }, { kind: 'add', item: TENT, quantity: 1 });
    expect(await stored()).toEqual(['view', 'add']);
    expect(await history()).toEqual(['mug-0001']);
    expect((await shop.shopper()).basket).toEqual([TENT]);
    await shop.pauseMemory(false);
    await act(view);
    expect(await history()).toEqual(['mug-0001', TENT]);
  });
});

describe('a guest', () => {
  it('can shop, and leaves nothing in storage', async () => {
    await act(view);
    await shop.become(GUEST_PERSONA);
    expect(await history()).toEqual([]);
    await act({ kind: 'view', item: 'mug-0001' }, { kind: 'add', item: 'mug-0001', quantity: 2 });
    expect(await history()).toEqual(['mug-0001']);
    expect(await stored()).toEqual(['view']);
    expect((await shop.exportEvents()).events).toHaveLength(1);

    await shop.become(OWN_PERSONA);
    expect(await history()).toEqual([TENT]);
    await shop.become(GUEST_PERSONA);
    expect(await history()).toEqual([]);
  });
});

describe('a trait that the shopper avoids', () => {
  it('bars its products and hides them from models, until it is no longer avoided', async () => {
    await act(view);
    const { world } = await shop.shopper();
    const brand = world.products.find(({ id }) => id === TENT)?.brand ?? '';
    const ofBrand = world.products.flatMap((product) => (product.brand === brand ? [product.id] : []));
    expect(ofBrand.length).toBeGreaterThan(1);
    await act(avoidBrand(brand));
    const avoiding = await shop.shopper();
    expect(avoiding.barred).toEqual(expect.arrayContaining(ofBrand));
    expect(avoiding.history).toEqual([]);
    await act({ ...avoidBrand(brand), kind: 'unavoid' });
    expect((await shop.shopper()).barred).toEqual([]);
    expect(await history()).toEqual([TENT]);
  });
});

describe('a user of the community', () => {
  it('is found by the beginning of the id, or by one of the latest products', async () => {
    const everybody = await shop.personas({ id: '', items: [] });
    expect(everybody).toHaveLength(50);
    const [{ id, latest }] = everybody;
    expect(await shop.personas({ id: id.toUpperCase(), items: [] })).toContainEqual(everybody[0]);
    expect(await shop.personas({ id: 'nobody', items: [] })).toEqual([]);
    const byItem = await shop.personas({ id: 'nobody', items: latest.slice(0, 1) });
    expect(byItem).toContainEqual(everybody[0]);
    expect(byItem.every((user) => user.latest.includes(latest[0]))).toBe(true);
  });

  it('is described by products of the shop, so that the page can name them in its language', async () => {
    const { world } = await shop.shopper();
    for (const { latest } of await shop.personas({ id: '', items: [] }))
      for (const item of latest) expect(world.placeOf(item)).toBeDefined();
  });
});

it('becoming a ready-made shopper continues the history of that shopper', async () => {
  const [first] = await shop.readyMade();
  await shop.become(first.persona);
  expect(await history()).toEqual(expect.arrayContaining([...first.latest]));
});

it('a reopened shop is still paused, and the guest is gone', { timeout: 120_000 }, async () => {
  await shop.pauseMemory(true);
  await shop.become(GUEST_PERSONA);
  expect(await opened().state()).toMatchObject({ memoryPaused: true, persona: OWN_PERSONA });
});

describe('a shop with saved models', () => {
  it('reports them until everything is deleted', async () => {
    const { learnt, catalogue } = await shop.state();
    expect(learnt).toBe(false);
    const models = savedModels(storage, catalogue.hash, () => NOW);
    await models.saveHeldOutResult({ model: 'sasrec', ndcg: 0.3, gains: new Float32Array([0.3]) });
    expect((await shop.state()).learnt).toBe(true);
    await shop.forget();
    expect((await shop.state()).learnt).toBe(false);
  });
});
