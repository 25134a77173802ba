import { describe, expect, it } from 'vitest';
import { HABITS } from '../../core/shop/ready-made';
import { makeCatalogue } from '../catalogue/catalogue';
import { makeCommunity } from './community';
import { readyMadeShoppers } from './ready-made';

const NOW = Date.UTC(2026, 5, 1);
const catalogue = makeCatalogue(7, NOW);
const community = makeCommunity(catalogue, 7, { now: NOW, shoppers: 400 });
const found = readyMadeShoppers(
  community,
  (item) => catalogue.products[item].id,
  (shopper) => `shopper ${shopper}`,
);
const departments = (ids: readonly string[]) =>
  new Set(ids.map((id) => catalogue.products.find((product) => product.id === id)?.categories[0]));

describe('ready-made shoppers', () => {
  it('are one for each habit, all different', () => {
    expect(found.map(({ habit }) => habit)).toEqual([...HABITS]);
    expect(new Set(found.map(({ persona }) => persona)).size).toBe(HABITS.length);
  });

  it('have the events that are claimed', () => {
    for (const { persona, events, ofHabit } of found) {
      const own = community.events.filter(({ shopper }) => `shopper ${shopper}` === persona);
      expect(own).toHaveLength(events);
      expect(ofHabit).toBeGreaterThan(events / 4);
      expect(ofHabit).toBeLessThanOrEqual(events);
    }
  });

  it('have the products of their habit', () => {
    const latestOf = (habit: (typeof HABITS)[number]) =>
      found.find((each) => each.habit === habit)?.latest ?? [];
    expect(latestOf('new-parent').length).toBeGreaterThan(0);
    expect(departments(latestOf('new-parent'))).toContain('Baby');
    expect(departments(latestOf('keen-gardener'))).toContain('Garden');
  });

  it('are the same for the same community', () => {
    const again = makeCommunity(catalogue, 7, { now: NOW, shoppers: 400 });
    expect(
      readyMadeShoppers(
        again,
        (item) => catalogue.products[item].id,
        (shopper) => `shopper ${shopper}`,
      ),
    ).toEqual(found);
  });
});
