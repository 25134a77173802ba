import { beforeAll, describe, expect, test } from 'vitest';
import { effectOf } from '../../core/explanation/explanation';
import { RAIL_CARDS } from '../../core/recommendation/recommendation';
import type { Product } from '../../core/shop/catalogue';
import { ringWorld } from '../../core/training/ring-world.fixture';
import { effectEnds, rankCounterfactuals } from '../explain/counterfactuals';
import { type Community, communityOf } from '../rails/basis/community';
import type { ServingModels } from '../rails/basis/models';
import { itemKnnOf, shopperOf } from '../rails/rail.fixture';
import { recommend } from './recommend';

/** A ring of items that users walk; the items have only ids. */
const ITEMS = 60;
const ring = ringWorld(400, ITEMS);
const products: Product[] = ring.items.map((id) => ({ id, title: id, categories: [], tags: [] }));
const shopper = (history: readonly number[], barred: readonly number[] = []) =>
  shopperOf(ITEMS, history, { barred });

let community: Community;
let models: ServingModels;

beforeAll(async () => {
  community = communityOf(products, ring, ring, async () => undefined);
  models = { champion: await itemKnnOf(ring.sequences, ITEMS) };
});

const offeredBy = (rails: Awaited<ReturnType<typeof recommend>>) =>
  rails.flatMap(({ items }) => items.map(({ item }) => item));

describe('the rails of a page', () => {
  test('contain nothing seen or barred, and nothing twice', async () => {
    const rails = await recommend(models, community, shopper([10, 11, 12], [13, 50]));
    const offered = offeredBy(rails);
    expect(offered.length).toBeGreaterThan(20);
    expect(new Set(offered).size).toBe(offered.length);
    for (const item of [10, 11, 12, 13, 50]) expect(offered).not.toContain(item);
  });

  test('rank the nearest items on the ring first', async () => {
    const rails = await recommend(models, community, shopper([40, 26, 12]));
    expect(rails[0]).toMatchObject({ id: 'for-you', model: 'item-knn' });
    expect([11, 13]).toContain(rails[0].items[0].item);
  });

  test('name an event, and show the items it favours more than any other event, in personal order', async () => {
    const history = Int32Array.of(40, 26, 12);
    const champion = await itemKnnOf(ring.sequences, ITEMS);
    const because = (await recommend(models, community, shopper([...history]))).find(
      ({ id }) => id === 'because-viewed',
    );
    const counterfactuals = await rankCounterfactuals(champion.scorer, { history });
    const anchor = history.indexOf(because?.anchor ?? -1);
    expect(because?.items.length).toBeGreaterThan(1);
    for (const { item } of because?.items ?? []) {
      const effects = effectEnds(counterfactuals, item).map(effectOf);
      expect(effects[anchor]).toBeGreaterThan(0);
      expect(effects[anchor]).toBe(Math.max(...effects));
    }
    const scores = because?.items.map(({ item }) => counterfactuals.full[item]) ?? [];
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  test('follow the shopper’s steering, from any depth of the ranking, and say so', async () => {
    const plain = await recommend(models, community, shopper([10, 11, 12]));
    const wanted = Int32Array.from({ length: ITEMS }, (_, item) => item).findLast(
      (item) => !offeredBy(plain).includes(item) && ![10, 11, 12].includes(item),
    );
    if (wanted === undefined) throw new Error('every item is on a rail already');
    const steering = Float32Array.from({ length: ITEMS }, (_, item) => (item === wanted ? 1 : 0));
    const [forYou] = await recommend(models, community, shopperOf(ITEMS, [10, 11, 12], { steering }));
    const place = forYou.items.findIndex(({ item }) => item === wanted);
    expect(place).toBeGreaterThanOrEqual(0);
    expect(place).toBeLessThan(10);
    expect(forYou.items[place].steered).toBeGreaterThan(RAIL_CARDS);
    expect(forYou.items.every(({ item, steered }) => item === wanted || steered === undefined)).toBe(true);
  });

  test('begin with popular products where no model beats popularity', async () => {
    const rails = await recommend({ ...models, popularFirst: true }, community, shopper([10, 11, 12]));
    expect(rails.map(({ id }) => id).slice(0, 2)).toEqual(['popular', 'for-you']);
    const offered = offeredBy(rails);
    expect(new Set(offered).size).toBe(offered.length);
  });

  test('fall back to popular products without a history, and without models', async () => {
    const ids = async (history: readonly number[], of: ServingModels) =>
      (await recommend(of, community, shopper(history))).map(({ id }) => id);
    expect(await ids([], models)).toEqual(['popular']);
    expect(await ids([1], {})).toEqual(['popular']);
  });

  test('of a product are at most three, without the product itself: similar products, and personal ones', async () => {
    const rails = await recommend(models, community, shopper([10, 11, 12]), { subject: 12 });
    expect(rails.map(({ id }) => id)).toEqual(['similar', 'for-you']);
    const [similar] = rails;
    expect(similar.anchor).toBe(12);
    expect([10, 11, 13, 14]).toContain(similar.items[0].item);
    expect(similar.items[0].reason).toMatchObject({ kind: 'alike', to: 12, by: 'shoppers' });
    const offered = offeredBy(rails);
    expect(offered).not.toContain(12);
    expect(new Set(offered).size).toBe(offered.length);
  });

  test('that need purchases are absent without purchases', async () => {
    const rails = await recommend(models, community, shopper([10, 11, 12]), { subject: 12 });
    expect(rails.map(({ id }) => id)).not.toContain('bought-together');
  });
});
