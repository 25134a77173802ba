import type { Accuracy } from '../../../core/evaluation/evaluation';
import { compareResults, rowName } from './report';
import { areComparable, type StoredResult } from './stored-result';

const MEASURES: readonly (readonly [keyof Accuracy, string])[] = [
  ['hr', 'HR@10'],
  ['ndcg', 'NDCG@10'],
  ['mrr', 'MRR@10'],
];

/**
 * Compares two models on the test, paired by users. A name without its seed means all its seeds.
 * @throws Error when there is no such result, or when they are of different data or splits
 */
export function comparisonText(all: readonly StoredResult[], [a, b]: readonly [string, string]): string {
  const resultsOf = (asked: string) => {
    const found = all.filter(({ name }) => name === asked || rowName(name) === asked);
    if (found.length === 0)
      throw new Error(`there is no result "${asked}"; there are: ${all.map(({ name }) => name).join(', ')}`);
    return found;
  };
  const [first, second] = [resultsOf(a), resultsOf(b)];
  if (!areComparable(first[0].asked, second[0].asked))
    throw new Error(`${a} and ${b} are of different data, filters or splits and cannot be compared`);
  const lines = MEASURES.map(([measure, name]) => {
    const { difference, interval, p } = compareResults(first, second, measure, 10);
    return `${name}: ${difference.toFixed(4)}, 95 % ${interval.low.toFixed(4)} to ${interval.high.toFixed(4)}, p ${p.toPrecision(2)}`;
  });
  return `${[`${a} less ${b}, test, user by user:`, ...lines].join('\n')}\n`;
}
