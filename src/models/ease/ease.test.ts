import { describe, expect, test } from 'vitest';
import { asProblem } from '../../core/problem';
import { topK } from '../../core/recommendation/ranking';
import { ringWorld } from '../../core/training/ring-world.fixture';
import { easeWeights, LARGEST_CATALOGUE } from './item-weights';
import { createEaseScorer } from './model';

const config = { regularization: 0.5, gapHalfLife: 0, recencyHalfLife: 0 };
const idle = async () => undefined;
const sequences = (...lists: readonly number[][]) => lists.map((list) => Int32Array.from(list));

describe('EASE', () => {
  test('equals the closed form, solved by hand for two items', async () => {
    // G = [[3, 2], [2, 2]]; A = G + 0.5 I; det A = 3.5 * 2.5 - 4; P = [[2.5, -2], [-2, 3.5]] / det
    // A.
    const { weights } = await easeWeights(sequences([0, 1], [1, 0], [0]), 2, config, idle);
    expect([...weights]).toEqual([0, 2 / 3.5, 2 / 2.5].map((w) => Math.fround(w)).concat(0));
  });

  test('minimizes the squared error of every item from the others, plus the penalty', async () => {
    const items = 9;
    const data = ringWorld(30, items, 4).sequences.map((sequence) => Int32Array.from(new Set(sequence)));
    const { weights } = await easeWeights(data, items, config, idle);
    const loss = (b: ArrayLike<number>) => {
      let sum = 0;
      for (const sequence of data) {
        for (let item = 0; item < items; item++) {
          let predicted = 0;
          for (const other of sequence) predicted += b[other * items + item];
          sum += ((sequence.includes(item) ? 1 : 0) - predicted) ** 2;
        }
      }
      for (let i = 0; i < b.length; i++) sum += config.regularization * b[i] ** 2;
      return sum;
    };
    const best = loss(weights);
    for (let row = 0; row < items; row++) {
      expect(weights[row * items + row]).toBe(0);
      for (const step of [-0.02, 0.02]) {
        const changed = Float64Array.from(weights);
        changed[row * items + ((row + 2) % items)] += step;
        expect(loss(changed)).toBeGreaterThan(best);
      }
    }
  });

  test('scores any history of a new user, with recent events weighing more if configured', async () => {
    const fitted = await easeWeights(sequences([0, 1], [0, 1], [2, 3], [2, 3]), 4, config, idle);
    const even = (await createEaseScorer(fitted, config).score([[0, 2]]))[0];
    expect(even[1]).toBeCloseTo(even[3], 6);
    const recent = (await createEaseScorer(fitted, { recencyHalfLife: 1 }).score([[0, 2]]))[0];
    expect(recent[1]).toBeCloseTo(even[1] / 2, 6);
    expect(recent[3]).toBeCloseTo(even[3], 6);
  });

  test('gives an empty history the popularity ranking', async () => {
    const fitted = await easeWeights(sequences([1], [1, 2], [1, 2, 0]), 3, config, idle);
    const [scores] = await createEaseScorer(fitted, config).score([[]]);
    expect(topK(scores, 3)).toEqual([1, 2, 0]);
    expect(Math.max(...scores)).toBeLessThan(0);
  });

  test('splits a score exactly over the events', async () => {
    const data = ringWorld(30, 9, 4).sequences;
    const scorer = createEaseScorer(await easeWeights(data, 9, config, idle), { recencyHalfLife: 2 });
    const history = [1, 2, 5];
    const [scores] = await scorer.score([history]);
    for (let item = 0; item < 9; item++) {
      const { carried } = await scorer.insight.attribute(history, item);
      expect(Array.from(carried).reduce((sum, part) => sum + part, 0)).toBeCloseTo(scores[item], 5);
    }
  });

  test('stays solvable when pairs far apart count less', async () => {
    const data = ringWorld(40, 20, 12).sequences.map((sequence) => Int32Array.from(new Set(sequence)));
    const settings = { ...config, regularization: 1e-3, gapHalfLife: 1.5 };
    expect((await easeWeights(data, 20, settings, idle)).weights.every(Number.isFinite)).toBe(true);
  });

  test.each([
    ['no users', [], 2],
    ['one item', [[0]], 1],
    [
      'all users alike',
      [
        [0, 1],
        [0, 1],
      ],
      2,
    ],
    ['an item nobody has', [[0, 1]], 3],
  ])('is defined with %s', async (_what, lists, items) => {
    const scorer = createEaseScorer(await easeWeights(sequences(...lists), items, config, idle), config);
    expect((await scorer.score([[0]]))[0].every(Number.isFinite)).toBe(true);
  });

  test('refuses a catalogue that is too large, and says how much memory it would need', async () => {
    const items = LARGEST_CATALOGUE + 1;
    const problem = await easeWeights([], items, config, idle).catch(asProblem);
    expect(problem).toEqual({
      code: 'catalogue-too-large',
      items,
      largest: LARGEST_CATALOGUE,
      bytes: 8 * items ** 2,
    });
  });

  test('stops when the caller asks', async () => {
    const stop = new Error('stop');
    await expect(easeWeights([], 2, config, () => Promise.reject(stop))).rejects.toBe(stop);
  });
});
