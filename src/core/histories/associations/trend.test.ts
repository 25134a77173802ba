import { describe, expect, test } from 'vitest';
import { type Act, FIXTURE_START, interactionsOf } from './purchases.fixture';
import { trendingItems } from './trend';

const DAYS = 140;
/**
 * `perFortnight` shoppers view the item in each fortnight of a range. Fortnights are counted back
 * from the newest event.
 */
const viewed = (item: number, perFortnight: number, from: number, to: number): Act[][] =>
  Array.from({ length: to - from }, (_, fortnight) =>
    Array.from({ length: perFortnight }, (): Act[] => [[item, 'view', DAYS - 14 * (from + fortnight) - 3]]),
  ).flat();
const newestEvent: Act[] = [[3, 'view', DAYS]];

describe('trending items', () => {
  const community = [
    ...viewed(0, 5, 1, 10),
    ...viewed(0, 25, 0, 1),
    ...viewed(1, 20, 0, 10),
    ...viewed(2, 10, 0, 1),
    newestEvent,
  ];

  test("have more shoppers lately than their past and the shop's traffic explain", () => {
    const rising = trendingItems(interactionsOf(community, 4));
    expect(rising?.map(({ item }) => item)).toEqual([0]);
    const [{ recent, expected: usual, zScore: surprise }] = rising ?? [];
    expect(recent).toBe(25);
    // 56 shoppers lately for the 200 of the eight whole fortnights before, of whom 40 had item 0.
    expect(usual).toBeCloseTo((40 * 56) / 200, 9);
    expect(surprise).toBeCloseTo((25 - usual) / Math.sqrt(usual), 9);
  });

  test('are counted in shoppers: one who comes every day counts once', () => {
    const keen: Act[] = Array.from({ length: 14 }, (_, day) => [1, 'view', DAYS - day]);
    const calm = [...viewed(0, 5, 0, 10), ...viewed(1, 5, 0, 10), keen];
    expect(trendingItems(interactionsOf(calm, 2))).toEqual([]);
  });

  test('are unknown where times are positions, or the past is short', () => {
    const inOrder = interactionsOf(community, 4);
    const positions = {
      ...inOrder,
      times: inOrder.times.map((times) => times.map((time) => time - FIXTURE_START)),
    };
    expect(
      trendingItems({ ...positions, times: positions.times.map((times) => times.map((_, i) => i)) }),
    ).toBeUndefined();
    expect(trendingItems(interactionsOf([[[0, 'view', 1]], [[0, 'view', 9]]], 1))).toBeUndefined();
  });
});
