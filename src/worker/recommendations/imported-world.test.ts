import { describe, expect, it } from 'vitest';
import { noSteering } from '../../core/shop/steering';
import { ringWorld } from '../../core/training/ring-world.fixture';
import { fileOf, read } from '../../datasets/dataset.fixture';
import { splitInteractions, trainingData } from '../../engine/evaluation/evaluation-data';
import { itemKnnOf } from '../../engine/rails/rail.fixture';
import type { CurrentShopper } from '../shop/current-shopper';
import { loadWorld, summarize } from '../shop/world';
import { createRailService } from './rail-service';

/**
 * A ring of sixty items that a community walks, and eight items without interactions. Times are
 * positions, so there are no dates.
 */
const ITEMS = 60;
const UNTOUCHED = Array.from({ length: 8 }, (_, i) => `new${i}`);
const { users, items, sequences } = ringWorld(200, ITEMS);
const rows = sequences.flatMap((sequence, user) =>
  Array.from(sequence, (item, at) => `${users[user]},${items[item]},${at}`),
);
const described = [...UNTOUCHED, ...items].map(
  (id, place) => `${id},Title ${id},${place % 2 === 0 ? 'Even' : 'Odd'}`,
);
const { interactions, catalogue, report } = await read(
  fileOf('ring.csv', ['user,item,timestamp', ...rows].join('\n')),
  fileOf('items.csv', ['item,title,categories', ...described].join('\n')),
);
const world = loadWorld(
  summarize(catalogue, 'imported', catalogue.name, interactions),
  catalogue,
  interactions,
);
const shopper: CurrentShopper = {
  world,
  persona: 'self',
  history: ['i10', 'i11', 'i12'].map((item, time) => ({ item, kind: 'view', time })),
  barred: [],
  steering: noSteering,
  basket: [],
  bought: [],
};
const served = { world, champion: await itemKnnOf(interactions.sequences, ITEMS) };
const service = createRailService(() => Date.UTC(2026, 0, 1));

describe('imported items without interactions', () => {
  it('are counted, and come after the trained items in the catalogue', () => {
    expect(report).toMatchObject({ items: ITEMS, untouched: UNTOUCHED.length });
    expect(world.summary.items).toBe(ITEMS + UNTOUCHED.length);
    expect(world.products.slice(ITEMS).map(({ id }) => id)).toEqual(UNTOUCHED);
    expect(UNTOUCHED.map(world.placeOf)).toEqual(UNTOUCHED.map((_, i) => ITEMS + i));
    expect(UNTOUCHED.map(world.indexOf)).toEqual(UNTOUCHED.map(() => undefined));
    expect(world.popular).toHaveLength(ITEMS);
  });

  it('are recommended as new by their attributes, and on no rail of a model', async () => {
    const { rails } = await service.rails(shopper, served);
    const fresh = rails.find(({ id }) => id === 'new');
    expect(fresh?.model).toBe('attributes');
    expect(fresh?.items.map(({ item }) => item).toSorted()).toEqual(UNTOUCHED);
    const others = rails.filter(({ id }) => id !== 'new').flatMap((rail) => rail.items);
    expect(others.length).toBeGreaterThan(10);
    for (const { item } of others) expect(UNTOUCHED).not.toContain(item);
  });

  it('have product pages with rails', async () => {
    const { rails } = await service.rails(shopper, served, { item: 'new0' });
    expect(rails.length).toBeGreaterThan(0);
    expect(rails.flatMap((rail) => rail.items.map(({ item }) => item))).not.toContain('new0');
  });

  it('are no candidates in an evaluation', () => {
    const { split } = splitInteractions(interactions, {
      split: 'leave-one-out',
      seed: 1,
      minEventsPerUser: 0,
      minEventsPerItem: 0,
    });
    const data = trainingData(split, catalogue.products);
    expect(data.items).toBe(ITEMS);
    expect(data.products.map(({ title }) => title)).toEqual(interactions.items.map((id) => `Title ${id}`));
  });
});
