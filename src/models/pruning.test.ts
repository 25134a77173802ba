import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../core/maths/random';
import type { ParameterSet } from './parameters';
import { gradualSparsity, PRUNING_SCOPES, pruned } from './pruning';
import { sparsityOf } from './pruning.fixture';

/** Two matrices, the second with smaller numbers, and a bias; with `levels`, magnitudes repeat. */
function parameters(seed: number, levels: number): ParameterSet {
  const random = seededRandom(seed);
  const draw = (size: number, scale: number) =>
    Float32Array.from({ length: size }, () => {
      const magnitude = levels > 0 ? 1 + random.integer(levels) : 0.1 + random.next();
      return scale * magnitude * (random.next() < 0.5 ? -1 : 1);
    });
  return [
    { name: 'embedding', shape: [7, 5], values: draw(35, 1) },
    { name: 'weight', shape: [4, 3], values: draw(12, 0.125) },
    { name: 'bias', shape: [6], values: draw(6, 1e-3) },
  ];
}

const scopes = fc.constantFrom(...PRUNING_SCOPES);
const part = fc.double({ min: 0, max: 1, noNaN: true });

describe('pruning', () => {
  test('keeps exactly the right number of largest weights, unchanged', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(0, 3), part, scopes, (seed, levels, sparsity, scope) => {
        const before = parameters(seed, levels);
        const after = pruned(before, sparsity, scope);
        const groups = scope === 'global' ? [[0, 1]] : [[0], [1]];
        for (const group of groups) {
          const values = group.flatMap((i) => [...before[i].values]);
          const left = group.flatMap((i) => [...after[i].values]);
          const gone = values.filter((_, i) => left[i] === 0).map(Math.abs);
          const kept = left.filter((value) => value !== 0);
          expect(gone).toHaveLength(Math.floor(sparsity * values.length));
          expect(kept).toEqual(values.filter((_, i) => left[i] !== 0));
          expect(Math.max(0, ...gone)).toBeLessThanOrEqual(
            Math.min(Number.POSITIVE_INFINITY, ...kept.map(Math.abs)),
          );
        }
        expect(after[2]).toEqual(before[2]);
      }),
    );
  });

  test('is idempotent, and a higher sparsity only prunes more', () => {
    fc.assert(
      fc.property(fc.nat(), part, part, scopes, (seed, one, other, scope) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const before = parameters(seed, 0);
        const first = pruned(before, less, scope);
        expect(pruned(first, less, scope)).toEqual(first);
        expect(pruned(first, more, scope)).toEqual(pruned(before, more, scope));
      }),
    );
  });

  test('prunes the same share of each matrix, or globally more of the one with small numbers', () => {
    const sparsities = (scope: (typeof PRUNING_SCOPES)[number]) =>
      pruned(parameters(1, 0), 0.25, scope).map((array) => sparsityOf([array]));
    expect(sparsities('tensor')).toEqual([8 / 35, 3 / 12, 0]);
    expect(sparsities('global')[1]).toBeGreaterThan(0.8);
    expect(sparsityOf(pruned(parameters(1, 0), 0.25, 'global'))).toBe(11 / 47);
    expect(sparsityOf([])).toBe(0);
  });

  test('reaches the final sparsity in ever smaller steps', () => {
    const way = [0, 0.25, 0.5, 0.75, 1].map((at) => gradualSparsity(0.8, at));
    expect(way[0]).toBe(0);
    expect(way[4]).toBe(0.8);
    const steps = way.slice(1).map((value, i) => value - way[i]);
    steps.forEach((step, i) => {
      expect(step).toBeGreaterThan(steps[i + 1] ?? 0);
    });
  });
});
