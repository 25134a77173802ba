import { describe, expect, it } from 'vitest';
import { arranged, bestOf, COLUMNS, type Column, type ColumnName, firstOrder, nextOrder } from './columns';
import { listed } from './evaluation.fixture';

const column = (name: ColumnName): Column => {
  const found = COLUMNS.find((each) => each.name === name);
  if (!found) throw new Error(`no column ${name}`);
  return found;
};
const results = [
  listed('popularity', { ndcg: 0.04, diversity: null, seconds: 1 }),
  listed('sasrec', { ndcg: 0.11, diversity: 0.4, seconds: 90 }),
  listed('item-knn', { ndcg: 0.06, diversity: 0.7, seconds: 3 }),
];
const models = (order: Parameters<typeof arranged>[1]) =>
  arranged(results, order, '10').map(({ result }) => result.model);

describe('the table of results', () => {
  it('is sorted by the better end of a column first, and reverses at a second press', () => {
    const ndcg = firstOrder(column('ndcg'));
    expect(models(ndcg)).toEqual(['sasrec', 'item-knn', 'popularity']);
    expect(models(nextOrder(ndcg, column('ndcg')))).toEqual(['popularity', 'item-knn', 'sasrec']);
    expect(models(nextOrder(ndcg, column('seconds')))).toEqual(['popularity', 'item-knn', 'sasrec']);
  });

  it('puts what could not be measured last in both directions', () => {
    const diversity = firstOrder(column('diversity'));
    expect(models(diversity)).toEqual(['item-knn', 'sasrec', 'popularity']);
    expect(models(nextOrder(diversity, column('diversity')))).toEqual(['sasrec', 'item-knn', 'popularity']);
  });

  it('marks the best value where one end is better and the values differ', () => {
    expect(bestOf(results, column('ndcg'), '10')).toBe(0.11);
    expect(bestOf(results, column('seconds'), '10')).toBe(1);
    expect(bestOf(results, column('novelty'), '10')).toBeUndefined();
    expect(bestOf(results.slice(0, 1), column('ndcg'), '10')).toBeUndefined();
    expect(bestOf([results[0], results[0]], column('ndcg'), '10')).toBeUndefined();
  });
});
