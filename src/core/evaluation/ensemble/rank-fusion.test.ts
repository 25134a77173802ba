import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fuseRankings } from './rank-fusion';

const list = fc.uniqueArray(fc.nat(20), { maxLength: 12 });

describe('reciprocal rank fusion', () => {
  test('adds up reciprocal ranks, as counted by hand', () => {
    // With constant 0: 7 has 1 + 1/3, 8 has 1/2 + 1, 9 has 1/2, 5 has 1/3.
    const lists = [
      [7, 8, 5],
      [8, 9, 7],
    ];
    expect(fuseRankings(lists, [1, 1], 0, 10)).toEqual([8, 7, 9, 5]);
    expect(fuseRankings(lists, [3, 1], 0, 2)).toEqual([7, 8]);
  });

  test('returns a single list unchanged, and nothing for no lists', () => {
    fc.assert(
      fc.property(list, list, fc.constantFrom(0, 1, 60), (items, ignored, constant) => {
        expect(fuseRankings([items, ignored], [0.5, 0], constant, 12)).toEqual(items);
      }),
    );
    expect(fuseRankings([], [], 60, 10)).toEqual([]);
    expect(fuseRankings([[], []], [1, 1], 60, 10)).toEqual([]);
  });

  test('contains every item once, and keeps an order that all lists agree on', () => {
    fc.assert(
      fc.property(
        fc.array(list, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(1, 60),
        (lists, constant) => {
          const fused = fuseRankings(
            lists,
            lists.map(() => 1),
            constant,
            100,
          );
          expect([...fused].sort()).toEqual([...new Set(lists.flat())].sort());
          const placeIn = (items: number[], item: number) => {
            const place = items.indexOf(item);
            return place < 0 ? 1000 : place;
          };
          fused.forEach((item, at) => {
            for (const later of fused.slice(at + 1))
              expect(lists.every((items) => placeIn(items, later) < placeIn(items, item))).toBe(false);
          });
        },
      ),
    );
  });
});
