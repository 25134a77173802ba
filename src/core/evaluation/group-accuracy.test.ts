import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accuracyByActivity, accuracyByPopularity } from './group-accuracy';
import { accuracyColumns, meanAccuracy } from './metrics';

describe('accuracy by activity', () => {
  it('is reported for each tertile of users', () => {
    const ranks = [[1], [0], [2], [1], [3], [0]];
    const found = accuracyByActivity([3, 4, 10, 11, 50, 90], ranks);
    expect(found.low).toMatchObject({ from: 3, to: 4, count: 2, hr: 0.5, ndcg: 0.5 });
    expect(found.middle).toMatchObject({ from: 10, to: 11, count: 2, hr: 1 });
    expect(found.high).toMatchObject({ from: 50, to: 90, count: 2, hr: 0.5, ndcg: 0.25 });
  });

  it('keeps users with equal counts together', () => {
    const found = accuracyByActivity([7, 7, 7], [[1], [1], [0]]);
    expect(found.low.count).toBe(3);
    expect(found.high).toEqual({ from: 0, to: 0, count: 0, hr: 0, ndcg: 0 });
    expect(accuracyByActivity([], []).low.count).toBe(0);
  });

  it('adds up to the accuracy of all users', () => {
    const user = fc.record({ size: fc.nat({ max: 40 }), rank: fc.nat({ max: 15 }) });
    fc.assert(
      fc.property(fc.array(user, { minLength: 1 }), (users) => {
        const ranks = users.map(({ rank }) => [rank]);
        const { low, middle, high } = accuracyByActivity(
          users.map(({ size }) => size),
          ranks,
        );
        const thirds = [low, middle, high];
        expect(low.count + middle.count + high.count).toBe(users.length);
        const gain = thirds.reduce((sum, { count, ndcg }) => sum + count * ndcg, 0);
        expect(gain / users.length).toBeCloseTo(meanAccuracy(accuracyColumns(ranks, 10)).ndcg, 9);
      }),
    );
  });
});

describe('accuracy by popularity', () => {
  it('counts each held-out item on its own, and divides the catalogue by thirds of the events', () => {
    // Events 0, 1, 1, 2, 2, 6 of 12: up to 4 are the tail, up to 8 with it the middle.
    const counts = [0, 1, 1, 2, 2, 6];
    const found = accuracyByPopularity(counts, [[0, 1], [5], [3]], [[1, 2], [1], [0]]);
    expect(found.unseen).toEqual({ from: 0, to: 0, count: 1, hr: 1, ndcg: 1 });
    expect(found.tail).toMatchObject({ from: 1, to: 1, count: 1, hr: 1, ndcg: 1 / Math.log2(3) });
    expect(found.middle).toMatchObject({ from: 2, to: 2, count: 1, hr: 0 });
    expect(found.head).toMatchObject({ from: 6, to: 6, count: 1, hr: 1 });
  });

  it('puts equally popular items into the head', () => {
    const found = accuracyByPopularity([4, 4, 4], [[0], [2]], [[1], [1]]);
    expect(found.head.count).toBe(2);
    expect(found.tail.count + found.middle.count + found.unseen.count).toBe(0);
  });
});
