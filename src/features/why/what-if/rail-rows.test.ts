import { describe, expect, it } from 'vitest';
import { leaversOf, rowsOf } from './rail-rows';

const items = Array.from({ length: 24 }, (_, i) => ({ item: `item-${i}`, score: -i, placeBefore: i }));

describe('a rail as it would be', () => {
  it("shows its first ten products, and the page's product at any rank", () => {
    const near = rowsOf({ items }, 'item-3');
    expect(near.map(({ place }) => place)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(near.some(({ beyond }) => beyond)).toBe(false);
    expect(rowsOf({ items }, 'item-13').at(-1)).toMatchObject({
      place: 13,
      beyond: true,
      item: { item: 'item-13' },
    });
    expect(rowsOf({ items }, 'nowhere')).toHaveLength(10);
  });

  it("names the page's product first among those that left", () => {
    const gone = ['a', 'b', 'c', 'd', 'subject', 'e'];
    expect(leaversOf({ gone }, 'subject')).toEqual(['subject', 'a', 'b', 'c']);
    expect(leaversOf({ gone }, 'x')).toEqual(['a', 'b', 'c', 'd']);
  });
});
