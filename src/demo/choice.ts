import type { Random } from '../core/maths/random';

/**
 * One of `values`, uniformly.
 * @throws RangeError when there is none
 */
export function pick<T>(random: Random, values: readonly T[]): T {
  const value = values[random.integer(values.length)];
  if (value === undefined) throw new RangeError('Nothing to choose from.');
  return value;
}

/**
 * A random index with probability proportional to its weight (each at least 0); -1 when the weights
 * sum to 0.
 */
export function pickIndex(random: Random, weights: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < weights.length; i++) total += weights[i] ?? 0;
  if (!(total > 0)) return -1;
  let left = random.next() * total;
  let last = -1;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] ?? 0;
    if (weight <= 0) continue;
    last = i;
    left -= weight;
    if (left < 0) return i;
  }
  return last;
}

/**
 * One of `values` with probability proportional to its weight.
 * @throws RangeError when all weights are 0
 */
export function pickWeighted<T>(random: Random, values: readonly T[], weight: (value: T) => number): T {
  const index = pickIndex(random, values.map(weight));
  const value = values[index];
  if (value === undefined) throw new RangeError('Nothing to choose from.');
  return value;
}

export function chance(random: Random, probability: number): boolean {
  return random.next() < probability;
}
