import { beforeAll, describe, expect, test } from 'vitest';
import { listQualities } from '../../core/evaluation/list-metrics';
import { itemCounts } from '../../core/histories/interactions';
import { topK } from '../../core/recommendation/ranking';
import { RAIL_CARDS } from '../../core/recommendation/recommendation';
import { makeCatalogue } from '../../demo/catalogue/catalogue';
import { communityInteractions, makeCommunity } from '../../demo/life/community';
import { type Community, communityOf } from '../rails/basis/community';
import type { ServingModels } from '../rails/basis/models';
import { itemKnnOf, shopperOf } from '../rails/rail.fixture';
import { recommend } from './recommend';
import { diversify, likenessOf } from './variety';

/** A small demo shop, over whose shoppers the slider's effect is measured. */
const NOW = Date.UTC(2026, 4, 20);
const catalogue = makeCatalogue(2026, NOW);
const interactions = communityInteractions(
  makeCommunity(catalogue, 2026, { now: NOW, shoppers: 400 }),
  catalogue,
);
const { sequences, users } = interactions;
const items = catalogue.products.length;
const SHOPPERS = 60;
const STEPS = [0, 0.25, 0.5, 0.75, 1];

let community: Community;
let models: ServingModels;

beforeAll(async () => {
  community = communityOf(catalogue.products, interactions, interactions, async () => undefined);
  models = { champion: await itemKnnOf(sequences, items) };
});

const soldOut = [...catalogue.products.keys()].filter((item) => catalogue.products[item].stock === 0);

/** The list at each place of the slider. */
async function forYou(history: Int32Array, varieties: readonly number[]): Promise<number[][]> {
  const [scores] = (await models.champion?.scorer.score([history])) ?? [];
  const candidates = topK(scores, 100, new Set([...history, ...soldOut])).map((item) => ({
    item,
    score: scores[item],
  }));
  const likeness = await likenessOf(models, community);
  return varieties.map((variety) =>
    diversify(candidates, RAIL_CARDS, variety, likeness, community.counts).map(({ item }) => item),
  );
}

describe('the slider from familiar to surprising', () => {
  test('makes lists more diverse and reaches more of the catalogue, step by step', async () => {
    const histories = sequences.slice(0, SHOPPERS);
    const known = {
      items,
      users: users.length,
      counts: itemCounts(sequences, items),
      categories: catalogue.products.map(({ categories }) => categories),
    };
    const lists = await Promise.all(histories.map((history) => forYou(history, STEPS)));
    expect(lists.flat().every(({ length }) => length === RAIL_CARDS)).toBe(true);
    const qualities = STEPS.map((_, step) =>
      listQualities(
        lists.map((of) => of[step]),
        histories,
        RAIL_CARDS,
        known,
      ),
    );
    const diversity = qualities.map((of) => of.diversity ?? 0);
    const coverage = qualities.map((of) => of.coverage);
    for (let step = 1; step < STEPS.length; step++) {
      expect(diversity[step]).toBeGreaterThan(diversity[step - 1]);
      expect(coverage[step]).toBeGreaterThanOrEqual(coverage[step - 1]);
    }
    expect(coverage.at(-1)).toBeGreaterThan(1.1 * coverage[0]);
  });

  test('keeps the ranking unchanged at its familiar end', async () => {
    const shopper = shopperOf(items, [...sequences[3]], { now: NOW });
    const rail = async (variety?: number) =>
      (await recommend(models, community, shopper, { variety }))[0].items.map(({ item }) => item);
    const [familiar, surprising] = await forYou(sequences[3], [0, 1]);
    expect(await rail()).toEqual(familiar);
    expect(await rail(0)).toEqual(familiar);
    expect(await rail(1)).toEqual(surprising);
    expect(surprising).not.toEqual(familiar);
  });
});
