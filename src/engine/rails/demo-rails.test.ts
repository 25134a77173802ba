import { beforeAll, describe, expect, test } from 'vitest';
import { EVENT_KINDS } from '../../core/histories/event-context';
import type { Interactions } from '../../core/histories/interactions';
import { DAY } from '../../core/shop/day';
import type { RailId } from '../../core/shop/events';
import { makeCatalogue } from '../../demo/catalogue/catalogue';
import { communityActivity, communityInteractions, makeCommunity } from '../../demo/life/community';
import { REPLENISHMENT_DAYS } from '../../demo/life/relations';
import { recommend } from '../recommend/recommend';
import { type Community, communityOf } from './basis/community';
import type { ServingModels } from './basis/models';
import { partsOf, ridgeOf } from './new-for-you';
import type { RailShopper } from './rail';
import { itemKnnOf, shopperOf } from './rail.fixture';

/** The causes of events in the demo shop are known, so the rails can be compared with them. */
const NOW = Date.UTC(2026, 4, 20, 12);
const catalogue = makeCatalogue(2026, NOW);
const { products } = catalogue;
const simulated = makeCommunity(catalogue, 2026, { now: NOW });
const interactions = communityInteractions(simulated, catalogue);
const activity = communityActivity(simulated, catalogue);
const idle = async () => undefined;

let community: Community;
let models: ServingModels;

beforeAll(async () => {
  community = communityOf(products, interactions, activity, idle);
  models = { champion: await itemKnnOf(interactions.sequences, products.length) };
});

const place = (id: string) => products.findIndex((product) => product.id === id);
const shopper = (history: readonly string[], change: Partial<Omit<RailShopper, 'barred'>> = {}) =>
  shopperOf(products.length, history.map(place), { now: NOW, ...change });
const railOf = async (id: RailId, who: RailShopper, with_: ServingModels = models, subject?: string) =>
  (
    await recommend(with_, community, who, { subject: subject === undefined ? undefined : place(subject) })
  ).find((rail) => rail.id === id);
const kindsOf = (items: readonly { readonly item: number }[] = []) =>
  new Set(items.map(({ item }) => products[item].kind));

describe("the community's repurchases", () => {
  test('are found for each consumable, and for no other kind', async () => {
    const found = (await community.purchases())?.repurchases ?? new Map();
    const waits = [...found].map(([kind, { medianDays }]) => {
      const { kind: name } = products[community.kinds.of.indexOf(kind)];
      return { name, medianDays };
    });
    expect(new Set(waits.map(({ name }) => name))).toEqual(new Set(Object.keys(REPLENISHMENT_DAYS)));
    for (const { name, medianDays } of waits) {
      const planted = Object.entries(REPLENISHMENT_DAYS).find(([kind]) => kind === name)?.[1] ?? 0;
      expect(Math.abs(medianDays - planted) / planted).toBeLessThan(0.15);
    }
  });
});

describe('the rails of the demo shop', () => {
  test("complete the list of a shopper who bought a tent with the need's next kinds", async () => {
    const bought = [{ item: place('tent-0003'), time: NOW - DAY }];
    const rail = await railOf('complete', shopper(['tent-0003'], { bought }));
    expect(rail?.model).toBe('sequels');
    expect([...kindsOf(rail?.items)]).toEqual(
      expect.arrayContaining(['sleeping-bag', 'sleeping-pad', 'camp-stove']),
    );
    expect(kindsOf(rail?.items)).not.toContain('tent');
    const [{ reason }] = rail?.items ?? [];
    expect(reason).toMatchObject({ kind: 'comes-next', after: 'Tents', days: 30 });
    if (reason?.kind === 'comes-next') expect(reason.followed).toBeLessThan(reason.bought);
  });

  test('recommend replenishment when a product is used up, and only then', async () => {
    const bought = (daysAgo: number) => [
      { item: place('coffee-beans-0001'), time: NOW - daysAgo * DAY },
      { item: place('tent-0003'), time: NOW - daysAgo * DAY },
    ];
    const offered = async (daysAgo: number) =>
      railOf('buy-again', shopper(['coffee-beans-0001', 'tent-0003'], { bought: bought(daysAgo) }));
    expect((await offered(22))?.items.map(({ item }) => products[item].id)).toEqual(['coffee-beans-0001']);
    expect(await offered(2)).toBeUndefined();
    expect(await offered(170)).toBeUndefined();
  });

  test('show co-purchases with the counted shoppers', async () => {
    const rail = await railOf('bought-together', shopper(['tent-0003']), models, 'tent-0003');
    expect(rail?.items).toHaveLength(2);
    for (const { item, reason } of rail?.items ?? []) {
      expect(products[item].stock).toBeGreaterThan(0);
      expect(products[item].kind).not.toBe('tent');
      if (reason?.kind !== 'bought-together') throw new Error('no reason');
      expect(reason.both).toBeGreaterThanOrEqual(3);
      expect(reason.both).toBeLessThanOrEqual(reason.bought);
      expect(reason.lift).toBeGreaterThan(1);
    }
  });

  test("show promotions in stock, closer to the shopper's usual prices", async () => {
    const levels = community.levels();
    const ofLevel = (cheap: boolean) =>
      [...levels.keys()].filter((item) => (cheap ? levels[item] < 0.15 : levels[item] > 0.85));
    const means = [];
    for (const cheap of [true, false]) {
      const history = ofLevel(cheap).filter((_, i) => i % 12 === 0);
      const rail = await railOf('deals', shopperOf(products.length, history, { now: NOW }));
      const items = rail?.items.map(({ item }) => item) ?? [];
      expect(items.length).toBeGreaterThan(10);
      for (const item of items) expect(products[item].listPrice).toBeGreaterThan(products[item].price ?? 0);
      means.push(items.reduce((sum, item) => sum + levels[item], 0) / items.length);
    }
    expect(means[0]).toBeLessThan(means[1] - 0.2);
  });

  test('show arrivals by taste, or by date for a shopper without history, and say which', async () => {
    const own = await railOf('new', shopper(['tent-0003', 'camp-stove-0001']));
    expect(own).toMatchObject({ model: 'attributes' });
    expect(own?.fallback).toBeUndefined();
    const anybody = await railOf('new', shopper([]));
    expect(anybody).toMatchObject({ model: 'dates', fallback: true });
    for (const { item } of [...(own?.items ?? []), ...(anybody?.items ?? [])])
      expect(NOW - (products[item].launchedAt ?? 0)).toBeLessThanOrEqual(30 * DAY + DAY);
  });

  test('give a new shopper the impersonal rails, and a known one every rail with enough data', async () => {
    const window = await recommend(models, community, shopper([]));
    expect(window.map(({ id }) => id)).toEqual(['popular', 'trending', 'deals', 'new']);
    const bought = [
      { item: place('coffee-beans-0001'), time: NOW - 20 * DAY },
      { item: place('tent-0003'), time: NOW - DAY },
    ];
    const viewed = [
      { item: place('kettle-0001'), time: NOW },
      { item: place('kettle-0002'), time: NOW - DAY },
    ];
    const home = await recommend(
      models,
      community,
      shopper(['coffee-beans-0001', 'kettle-0002', 'tent-0003', 'kettle-0001'], { bought, viewed }),
    );
    expect(home.map(({ id }) => id)).toEqual([
      ...['for-you', 'because-viewed', 'buy-again', 'complete', 'recent', 'deals', 'new', 'trending'],
    ]);
    const offered = home.flatMap(({ items }) => items.map(({ item }) => item));
    expect(new Set(offered).size).toBe(offered.length);
  });

  test('are absent where a data set lacks prices, categories, event kinds and times', async () => {
    const bare: Interactions = {
      users: interactions.users,
      items: interactions.items,
      sequences: interactions.sequences,
      times: interactions.sequences.map((sequence) => Float64Array.from(sequence.keys())),
    };
    const titles = products.map(({ id }) => ({ id, title: id, categories: [], tags: [] }));
    const poor = communityOf(titles, bare, bare, idle);
    const ids = async (subject?: number) =>
      (await recommend(models, poor, shopper(['tent-0003', 'kettle-0001']), { subject })).map(({ id }) => id);
    expect(await ids()).toEqual(['for-you', 'because-viewed', 'popular']);
    expect(await ids(place('tent-0003'))).not.toContain('bought-together');
  });
});

describe('a new item’s score from its attributes', () => {
  test('ranks new items for the shoppers who will choose them far better than chance', {
    timeout: 30_000,
  }, async () => {
    // Every tenth item is removed from all histories, so that it counts as new here.
    const cold = (item: number) => item % 10 === 3;
    const sequences = interactions.sequences.map((sequence) => sequence.filter((item) => !cold(item)));
    const warm: Interactions = {
      ...interactions,
      sequences,
      times: interactions.times.map((times, user) =>
        times.filter((_, i) => !cold(interactions.sequences[user][i])),
      ),
      kinds: interactions.kinds?.map((kinds, user) =>
        kinds.filter((_, i) => !cold(interactions.sequences[user][i])),
      ),
    };
    expect(warm.kinds?.flatMap((kinds) => [...kinds]).every((kind) => kind < EVENT_KINDS.length)).toBe(true);
    const known = communityOf(products, warm, warm, idle);
    const champion = await itemKnnOf(sequences, products.length);
    const attributes = await known.attributes();
    const ridge = ridgeOf(known, attributes);
    const items = [...products.keys()].filter(cold);
    const areas: number[] = [];
    for (let user = 0; user < sequences.length; user += 30) {
      const chosen = new Set(interactions.sequences[user].filter(cold));
      if (chosen.size === 0 || sequences[user].length < 3) continue;
      const [scores] = await champion.scorer.score([sequences[user]]);
      const { weights } = ridge.fit(scores);
      const scored = items.map((item) => ({
        item,
        score: partsOf(attributes, weights, item).reduce((sum, { part }) => sum + part, 0),
      }));
      const [good, bad] = [true, false].map((is) => scored.filter(({ item }) => chosen.has(item) === is));
      const won = good.flatMap((a) =>
        bad.map((b) => (a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0)),
      );
      areas.push(won.reduce((sum: number, each) => sum + each, 0) / won.length);
    }
    expect(areas.length).toBeGreaterThan(40);
    // Area under the ROC curve, mean over shoppers; 0.5 is chance.
    const mean = areas.reduce((sum, area) => sum + area, 0) / areas.length;
    expect(mean).toBeGreaterThan(0.65);
  });
});
