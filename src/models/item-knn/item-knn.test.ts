import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coOccurrence } from '../../core/histories/associations/co-occurrence';
import { topK } from '../../core/recommendation/ranking';
import type { ItemKnnConfig } from './config';
import { createItemKnnScorer } from './model';
import { neighboursOf } from './neighbours';

const plain: ItemKnnConfig = { neighbours: 100, shrinkage: 0, gapHalfLife: 0, recencyHalfLife: 0 };
const idle = async () => undefined;

interface Seen {
  readonly sequences: readonly Int32Array[];
  readonly items: number;
}
const dataOf = (sequences: readonly (readonly number[])[], items: number): Seen => ({
  items,
  sequences: sequences.map((sequence) => Int32Array.from(sequence)),
});

async function scoresOf(
  { sequences, items }: Seen,
  history: readonly number[],
  config = plain,
): Promise<Float32Array> {
  const pairs = coOccurrence(sequences, items, config.gapHalfLife);
  const scorer = createItemKnnScorer(await neighboursOf(pairs, config, idle), config);
  return (await scorer.score([history]))[0];
}

describe('ItemKNN', () => {
  // Item 0 occurs with 1 twice and with 2 once, item 3 alone; counts 3, 2, 1, 1.
  const data = dataOf([[0, 1], [1, 0], [0, 2], [3]], 5);

  test('scores by the cosine over users, as counted by hand', async () => {
    const scores = await scoresOf(data, [0]);
    expect(scores[1]).toBeCloseTo(2 / Math.sqrt(3 * 2), 6);
    expect(scores[2]).toBeCloseTo(1 / Math.sqrt(3 * 1), 6);
  });

  test('gives pairs seen once less weight with more shrinkage', async () => {
    const scores = await scoresOf(data, [0], { ...plain, shrinkage: 10 });
    expect(scores[1]).toBeCloseTo(2 / (Math.sqrt(6) + 10), 6);
    expect(scores[2]).toBeCloseTo(1 / (Math.sqrt(3) + 10), 6);
  });

  test('counts a pair half for every half-life of events between the two', async () => {
    const apart = dataOf([[0, 1, 2, 3]], 4);
    const scores = await scoresOf(apart, [0], { ...plain, gapHalfLife: 2 });
    expect(scores[1]).toBeCloseTo(0.5 ** 0.5, 6);
    expect(scores[2]).toBeCloseTo(0.5, 6);
    expect(scores[3]).toBeCloseTo(0.5 ** 1.5, 6);
  });

  test('weighs the history by recency if configured', async () => {
    const pairs = dataOf(
      [
        [0, 2],
        [1, 3],
      ],
      4,
    );
    expect((await scoresOf(pairs, [0, 1])).slice(2)).toEqual(Float32Array.of(1, 1));
    const recent = await scoresOf(pairs, [0, 1], { ...plain, recencyHalfLife: 1 });
    expect([recent[2], recent[3]]).toEqual([0.5, 1]);
  });

  test('scores an item only from its nearest neighbours', async () => {
    // The nearest neighbours of item 2 are 1, then 0.
    const chain = dataOf(
      [
        [0, 1],
        [0, 1],
        [1, 2],
        [1, 2],
        [0, 2],
      ],
      3,
    );
    const scores = await scoresOf(chain, [0], { ...plain, neighbours: 1 });
    expect(scores[1]).toBeGreaterThan(0);
    expect(scores[2]).toBeLessThan(0);
  });

  test('ranks items without contributions last, by popularity', async () => {
    expect(topK(await scoresOf(data, []), 5)).toEqual([0, 1, 2, 3, 4]);
    expect(topK(await scoresOf(data, [2]), 5)).toEqual([0, 1, 2, 3, 4]);
    expect(topK(await scoresOf(data, [3]), 5)).toEqual([0, 1, 2, 3, 4]);
  });

  test.each([
    ['no users', [], 3],
    ['one item', [[0], [0]], 1],
    [
      'all users alike',
      [
        [0, 1],
        [0, 1],
      ],
      2,
    ],
    ['an item nobody has', [[0, 1]], 3],
  ])('is defined with %s', async (_what, sequences, items) => {
    const scores = await scoresOf(dataOf(sequences, items), [0]);
    expect(scores).toHaveLength(items);
    expect(scores.every(Number.isFinite)).toBe(true);
  });

  test('does not depend on order: reversed histories give the same neighbours', async () => {
    const history = fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(history, { maxLength: 12 }), history, async (sequences, asked) => {
        const settings = { ...plain, gapHalfLife: 3, recencyHalfLife: 2, shrinkage: 1 };
        const forwards = await scoresOf(dataOf(sequences, 8), asked, settings);
        const backwards = await scoresOf(
          dataOf(
            sequences.map((sequence) => [...sequence].reverse()),
            8,
          ),
          asked,
          settings,
        );
        forwards.forEach((score, item) => {
          expect(backwards[item]).toBeCloseTo(score, 5);
        });
      }),
      { numRuns: 30 },
    );
  });

  test('stops when the caller asks', async () => {
    const stop = new Error('stop');
    const pairs = coOccurrence(data.sequences, data.items, 0);
    await expect(neighboursOf(pairs, plain, () => Promise.reject(stop))).rejects.toBe(stop);
  });
});
