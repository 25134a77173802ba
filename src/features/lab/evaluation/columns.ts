import type { Accuracy, Cutoff } from '../../../core/evaluation/evaluation';
import type { ListedEvaluation } from '../../../core/evaluation/evaluation-status';
import type { Interval } from '../../../core/maths/interval';

export type ColumnName =
  | 'ndcg'
  | 'hr'
  | 'mrr'
  | 'recall'
  | 'validation'
  | 'coverage'
  | 'diversity'
  | 'novelty'
  | 'miscalibration'
  | 'meanPopularity'
  | 'gini'
  | 'seconds';

/** One metric or other figure of a result. */
export interface Column {
  readonly name: ColumnName;
  /** Which end is better; absent where neither is. */
  readonly better?: 'high' | 'low';
  readonly digits: number;
  /** Null when it could not be measured. */
  value(result: ListedEvaluation['result'], k: Cutoff): number | null;
  interval?(result: ListedEvaluation['result'], k: Cutoff): Interval;
}

const accuracy = (name: keyof Accuracy & ColumnName): Column => ({
  name,
  better: 'high',
  digits: 3,
  value: ({ test }, k) => test[k][name],
  interval: ({ intervals }, k) => intervals[k][name],
});

export const COLUMNS: readonly Column[] = [
  accuracy('ndcg'),
  accuracy('hr'),
  accuracy('mrr'),
  accuracy('recall'),
  { name: 'validation', better: 'high', digits: 3, value: ({ validation }, k) => validation[k].ndcg },
  { name: 'coverage', better: 'high', digits: 2, value: ({ test }, k) => test[k].coverage },
  { name: 'diversity', better: 'high', digits: 2, value: ({ test }, k) => test[k].diversity },
  { name: 'novelty', digits: 1, value: ({ test }, k) => test[k].novelty },
  { name: 'miscalibration', better: 'low', digits: 2, value: ({ test }, k) => test[k].miscalibration },
  { name: 'meanPopularity', digits: 0, value: ({ test }, k) => test[k].meanPopularity },
  { name: 'gini', digits: 2, value: ({ test }, k) => test[k].gini },
  { name: 'seconds', better: 'low', digits: 0, value: ({ seconds }) => seconds },
];

interface Order {
  readonly column: ColumnName;
  readonly direction: 'ascending' | 'descending';
}

/** Sorted by the better end first; by the larger value first where neither end is better. */
export const firstOrder = ({ name, better }: Column): Order => ({
  column: name,
  direction: better === 'low' ? 'ascending' : 'descending',
});

/**
 * A press on the column that the table is sorted by reverses the order. Another column begins with
 * its better end.
 */
export const nextOrder = (current: Order, column: Column): Order =>
  current.column !== column.name
    ? firstOrder(column)
    : { column: column.name, direction: current.direction === 'ascending' ? 'descending' : 'ascending' };

/** What could not be measured comes last in both directions; ties keep their order. */
export function arranged(
  results: readonly ListedEvaluation[],
  { column, direction }: Order,
  k: Cutoff,
): readonly ListedEvaluation[] {
  const found = COLUMNS.find(({ name }) => name === column);
  if (!found) return results;
  const sign = direction === 'ascending' ? 1 : -1;
  return results.toSorted((a, b) => {
    const [left, right] = [found.value(a.result, k), found.value(b.result, k)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left - right);
  });
}

/**
 * The best value of a column; undefined where neither end is better or there is nothing to compare
 * with.
 */
export function bestOf(results: readonly ListedEvaluation[], column: Column, k: Cutoff): number | undefined {
  const values = results.map(({ result }) => column.value(result, k)).filter((value) => value !== null);
  if (!column.better || values.length < 2) return undefined;
  const best = column.better === 'high' ? Math.max(...values) : Math.min(...values);
  return values.every((value) => value === best) ? undefined : best;
}
