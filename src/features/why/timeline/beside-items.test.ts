import { describe, expect, it } from 'vitest';
import type { Rail, Rails } from '../../../core/recommendation/recommendation';
import { besideItems } from './beside-items';

const rail = (id: Rail['id'], model: Rail['model'], items: readonly string[]): Rail => ({
  id,
  model,
  items: items.map((item) => ({ item, score: 1 })),
});
const many = Array.from({ length: 20 }, (_, i) => `item-${i}`);
const rails: Rails = {
  rails: [
    rail('popular', 'popularity', ['kettle']),
    rail('for-you', 'sasrec', many),
    rail('because-viewed', 'sasrec', ['tent', 'bag']),
  ],
  canVary: false,
  historyLength: 1,
  milliseconds: 1,
};

describe('the recommendations beside a timeline', () => {
  it('are the rail that the product is on', () => {
    expect(besideItems(rails, 'bag', 'sasrec')).toEqual(['tent', 'bag']);
    expect(besideItems(rails, 'item-3', 'sasrec')).toEqual(many.slice(0, 12));
  });

  it('begin with the product when it is not among those shown', () => {
    expect(besideItems(rails, 'item-19', 'sasrec')).toEqual(['item-19', ...many.slice(0, 11)]);
    expect(besideItems(rails, 'mug', 'sasrec')).toEqual(['mug', ...many.slice(0, 11)]);
  });

  it('are the product alone when its model has no rail', () => {
    expect(besideItems(rails, 'mug', 'lstm')).toEqual(['mug']);
    expect(besideItems(undefined, 'mug', 'sasrec')).toEqual(['mug']);
  });
});
