import { describe, expect, test } from 'vitest';
import { DAY } from '../../core/shop/day';
import { recentCounts } from './model';

const start = Date.UTC(2020, 0, 1);
const sequences = [Int32Array.of(0, 1), Int32Array.of(0, 2)];

describe('recent popularity', () => {
  test('halves the weight of an event with every half-life before the newest event', () => {
    const times = [
      Float64Array.of(start, start + 8 * DAY),
      Float64Array.of(start + 4 * DAY, start + 6 * DAY),
    ];
    const counts = recentCounts(sequences, times, 4, 2);
    expect([...counts]).toEqual([0.5 ** 4 + 0.5 ** 2, 1, 0.5, 0]);
  });

  test('equals popularity where times are only positions', () => {
    expect([...recentCounts(sequences, [Float64Array.of(0, 1), Float64Array.of(0, 1)], 3, 2)]).toEqual([
      2, 1, 1,
    ]);
  });

  test('is defined without users', () => {
    expect([...recentCounts([], [], 2, 7)]).toEqual([0, 0]);
  });
});
