import { describe, expect, it } from 'vitest';
import { placeFiles } from './chosen-files';

const file = (name: string) => new File(['x'], name);

describe('dropped files', () => {
  it.each(['items.csv', 'u.item', 'movies.dat', 'shop-products.tsv', 'ITEMS.jsonl'])(
    'takes %s for the items',
    (name) => {
      const placed = placeFiles({}, [file(name), file('interactions.csv')]);
      expect(placed.items?.name).toBe(name);
      expect(placed.interactions?.name).toBe('interactions.csv');
    },
  );

  it('takes any other file as the interactions', () => {
    for (const name of ['u.data', 'ratings.csv', 'useritemsclicked.csv'])
      expect(placeFiles({}, [file(name)])).toMatchObject({ interactions: { name }, items: undefined });
  });

  it('keeps what was chosen before when nothing new is dropped', () => {
    const before = { interactions: file('a.csv') };
    expect(placeFiles(before, [file('items.csv')]).interactions?.name).toBe('a.csv');
  });
});
