import { describe, expect, it } from 'vitest';
import { commonFacts } from './common-facts';

const tent = {
  id: '1',
  title: 'Trail Tent',
  categories: ['Camping', 'Tents'],
  brand: 'Fjellbris',
  style: 'rustic',
  material: 'nylon',
  colour: 'sage',
  tags: [],
};

describe('what two products have in common', () => {
  it('starts with the narrowest shared category and stops at three facts', () => {
    expect(commonFacts(tent, { ...tent, id: '2' })).toEqual([
      { fact: 'category', value: 'Tents' },
      { fact: 'brand', value: 'Fjellbris' },
      { fact: 'style', value: 'rustic' },
    ]);
  });

  it('is nothing for products that share nothing, or whose facts are unknown', () => {
    const film = { id: '9', title: 'Alien', categories: [], tags: [] };
    expect(commonFacts(film, { ...film, id: '10' })).toEqual([]);
    expect(commonFacts(tent, film)).toEqual([]);
  });
});
