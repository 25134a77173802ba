import type { ParameterSet } from './parameters';

/**
 * The share of zeros among the numbers of all matrices; 0 without matrices.
 */
export function sparsityOf(set: ParameterSet): number {
  const numbers = set.filter(({ shape }) => shape.length > 1).map(({ values }) => values);
  const all = numbers.reduce((sum, { length }) => sum + length, 0);
  const zeros = numbers.reduce((sum, values) => sum + values.filter((value) => value === 0).length, 0);
  return all > 0 ? zeros / all : 0;
}
