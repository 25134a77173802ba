import { describe, expect, it } from 'vitest';
import { toHistory } from '../histories/history';
import type { Product } from './catalogue';
import { EVENT_SCHEMA, keptWhilePaused, type ShopAct, type ShopEvent } from './events';
import { shopperFrom } from './shopper';
import { isAvoided, leaningTo, noSteering } from './steering';
import { narrowTraitsOf, traitsOf } from './trait';

const log = (...acts: readonly ShopAct[]): ShopEvent[] =>
  acts.map((act, i) => ({
    ...act,
    id: `${i}`,
    schema: EVENT_SCHEMA,
    time: i,
    session: 's',
    persona: 'me',
    catalogue: 'c',
  }));
const tent: Product = {
  id: 'tent',
  title: 'Tent',
  categories: ['Camping', 'Tents'],
  brand: 'Norvik',
  colour: 'sage',
  tags: [],
};
const norvik = { part: 'brand', value: 'Norvik' } as const;
const tents = { part: 'kind', value: 'Tents' } as const;

describe('steering', () => {
  it('is empty at first', () => {
    expect(shopperFrom([]).steering).toEqual(noSteering);
  });

  it('follows the last event about each trait', () => {
    const { steering } = shopperFrom(
      log(
        { kind: 'avoid', trait: norvik },
        { kind: 'avoid', trait: tents },
        { kind: 'unavoid', trait: norvik },
        { kind: 'seek', trait: norvik },
        { kind: 'lean', toward: norvik, weight: 0.4 },
        { kind: 'lean', toward: norvik, weight: -0.2 },
        { kind: 'lean', toward: { part: 'price' }, weight: 1 },
        { kind: 'lean', toward: { part: 'price' }, weight: 0 },
      ),
    );
    expect(steering).toEqual({
      avoided: [tents],
      sought: [norvik],
      leanings: [{ toward: norvik, weight: -0.2 }],
    });
    expect(leaningTo(steering, { ...norvik })).toBe(-0.2);
    expect(leaningTo(steering, { part: 'price' })).toBe(0);
  });

  it('is reset, except for avoided traits', () => {
    const { steering } = shopperFrom(
      log(
        { kind: 'avoid', trait: tents },
        { kind: 'seek', trait: norvik },
        { kind: 'lean', toward: { part: 'price' }, weight: -1 },
        { kind: 'level' },
      ),
    );
    expect(steering).toEqual({ ...noSteering, avoided: [tents] });
  });

  it('applies to a product by its traits, as far as it has any', () => {
    expect(traitsOf(tent)).toEqual([
      { part: 'department', value: 'Camping' },
      tents,
      norvik,
      { part: 'colour', value: 'sage' },
    ]);
    expect(traitsOf({ id: 'film', title: 'Film', categories: [], tags: [] })).toEqual([]);
    expect(traitsOf({ id: 'film', title: 'Film', categories: ['Drama'], tags: [] })).toEqual([
      { part: 'department', value: 'Drama' },
    ]);
    expect(narrowTraitsOf(tent)).toEqual([tents, norvik, { part: 'colour', value: 'sage' }]);
    expect(isAvoided({ ...noSteering, avoided: [tents] }, tent)).toBe(true);
    expect(isAvoided({ ...noSteering, avoided: [{ part: 'kind', value: 'Norvik' }] }, tent)).toBe(false);
  });

  it('applies to a product of several departments by each of them', () => {
    const genres = ['Comedy', 'War'];
    const film = { id: 'film', title: 'Film', categories: genres, departments: genres, tags: [] };
    const traits = genres.map((value) => ({ part: 'department', value }) as const);
    expect(traitsOf(film)).toEqual(traits);
    expect(narrowTraitsOf(film)).toEqual(traits);
    for (const trait of traits) expect(isAvoided({ ...noSteering, avoided: [trait] }, film)).toBe(true);
  });
});

describe('while memory is paused', () => {
  const paused = keptWhilePaused(
    log(
      { kind: 'view', item: 'tent' },
      { kind: 'search', query: 'tent', results: 1 },
      { kind: 'dwell', item: 'tent', milliseconds: 900 },
      { kind: 'add', item: 'tent', quantity: 1 },
      { kind: 'like', item: 'tent' },
      { kind: 'avoid', trait: norvik },
    ),
  );

  it('only explicit requests are kept', () => {
    expect(paused.map(({ kind }) => kind)).toEqual(['add', 'like', 'avoid']);
    const { basket, liked, viewed, steering } = shopperFrom(paused);
    expect(basket).toEqual([{ item: 'tent', quantity: 1 }]);
    expect(liked).toEqual(['tent']);
    expect(viewed).toEqual([]);
    expect(steering.avoided).toEqual([norvik]);
  });

  it('no model reads the events', () => {
    expect(toHistory(paused)).toEqual([]);
    expect(toHistory([...log({ kind: 'view', item: 'mug' }), ...paused]).map(({ item }) => item)).toEqual([
      'mug',
    ]);
  });
});
