import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chart, logTicks } from './chart';
import { doublingSize } from './doubling';

const line = (power: number, from = 1000, to = 64_000) => {
  const points = [];
  for (let size = from; size <= to; size *= 2) points.push({ size, milliseconds: 3 * size ** power });
  return points;
};

describe('where a cost doubles', () => {
  it('is twice the size where cost follows size, four times where it follows the root', () => {
    expect(doublingSize(line(1))).toBeCloseTo(2000, 6);
    expect(doublingSize(line(0.5))).toBeCloseTo(4000, 6);
    expect(doublingSize(line(2))).toBeCloseTo(1000 * Math.SQRT2, 6);
  });

  it('is nowhere on a level line, on one point, and on none', () => {
    expect(doublingSize(line(0))).toBeUndefined();
    expect(doublingSize(line(1, 1000, 1000))).toBeUndefined();
    expect(doublingSize([])).toBeUndefined();
  });
});

describe('logarithmic ticks', () => {
  it('are 1, 2 and 5 of each power, around what is shown', () => {
    expect(logTicks(8, 512)).toEqual([5, 10, 20, 50, 100, 200, 500, 1000]);
    expect(logTicks(1000, 100_000)).toEqual([1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000]);
    expect(logTicks(50, 50)).toEqual([50, 100]);
  });

  it('span all values shown', () => {
    const positive = fc.double({ min: 1e-3, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const ticks = logTicks(from, to);
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks[0]).toBeLessThanOrEqual(from);
        expect(ticks[ticks.length - 1]).toBeGreaterThanOrEqual(to);
      }),
    );
  });
});

describe('the chart', () => {
  const drawn = chart(
    'Cost & size',
    [
      { title: 'items', points: line(1) },
      { title: 'level', points: line(0) },
    ],
    ['Left out: one.'],
  );

  it('has a panel with a line and its points for each series', () => {
    expect(drawn.match(/<polyline /g)).toHaveLength(2);
    expect(drawn.match(/<circle /g)).toHaveLength(14);
    expect(drawn).toContain('Cost &#38; size');
    expect(drawn).toContain('Left out: one.');
  });

  it('rises at 45 degrees in equal decades, and is straight', () => {
    const [first] = drawn.matchAll(/points="([^"]+)"/g);
    const places = first[1].split(' ').map((pair) => pair.split(',').map(Number));
    const steps = places.slice(1).map(([x, y], i) => [x - places[i][0], places[i][1] - y]);
    for (const [right, up] of steps) {
      expect(right).toBeCloseTo(steps[0][0], 0);
      expect(up).toBeCloseTo(steps[0][1], 0);
      expect(up).toBeGreaterThan(0);
    }
  });

  it('marks the size that doubles the cost, where there is one', () => {
    expect(drawn.match(/doubles at 2,000/g)).toHaveLength(1);
    expect(drawn.match(/doubles at/g)).toHaveLength(1);
  });

  it('holds no NaN and no infinity', () => {
    const single = chart(
      'one',
      [
        { title: 'a', points: [{ size: 50, milliseconds: 7 }] },
        { title: 'b', points: [] },
      ],
      [],
    );
    expect(drawn + single + chart('none', [], [])).not.toMatch(/NaN|Infinity|undefined/);
  });
});
