import { describe, expect, it } from 'vitest';
import type { ModelChoice, Rails } from '../../core/recommendation/recommendation';
import { modelFor, modelsThere } from './subject';

const rails: Rails = {
  rails: [
    { id: 'popular', model: 'popularity', items: [{ item: 'kettle', score: 1 }] },
    { id: 'for-you', model: 'sasrec', items: [{ item: 'tent', score: 1 }] },
    { id: 'your-taste', model: 'matrix-factorization', items: [{ item: 'mug', score: 1 }] },
  ],
  canVary: false,
  historyLength: 1,
  milliseconds: 1,
};

describe('the model that says why', () => {
  it('is the one the address names', () => {
    expect(modelFor('tent', 'lstm', rails)).toBe('lstm');
    expect(modelFor('tent', 'lstm', undefined)).toBe('lstm');
  });

  it('is the one whose rail has the item, else the model of "For you"', () => {
    expect(modelFor('mug', null, rails)).toBe('matrix-factorization');
    expect(modelFor('kettle', null, rails)).toBe('sasrec');
    expect(modelFor('nowhere', 'made-up', rails)).toBe('sasrec');
  });

  it('is unknown while only popular products are known', () => {
    expect(modelFor('tent', null, undefined)).toBeUndefined();
    expect(modelFor('kettle', null, { ...rails, rails: rails.rails.slice(0, 1) })).toBeUndefined();
  });
});

describe('the models that can be asked', () => {
  const compared = (model: 'popularity' | 'sasrec' | 'item-knn') => ({
    model,
    ndcg: 0.1,
    behind: 0.01,
    interval: { low: 0, high: 0.02 },
  });
  const choice: ModelChoice = {
    model: 'item-knn',
    ndcg: 0.2,
    shoppers: 400,
    others: [compared('sasrec'), compared('popularity')],
  };

  it('are the compared ones that know a shopper, best first', () => {
    expect(modelsThere('sasrec', choice)).toEqual(['item-knn', 'sasrec']);
  });

  it('always include the chosen one', () => {
    expect(modelsThere('lstm', choice)).toEqual(['item-knn', 'sasrec', 'lstm']);
    expect(modelsThere('lstm', undefined)).toEqual(['lstm']);
  });
});
