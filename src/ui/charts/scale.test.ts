import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coveringTicks, linearScale } from './scale';

describe('a linear scale', () => {
  it('maps the ends of the domain to the ends of the range, also upside down', () => {
    const scale = linearScale([2, 4], [100, 0]);
    expect([scale(2), scale(3), scale(4)]).toEqual([100, 50, 0]);
  });

  it('puts a value in the middle when the domain is one value', () => {
    expect(linearScale([3, 3], [0, 10])(3)).toBe(5);
  });
});

describe('ticks', () => {
  it('are round and cover the values', () => {
    expect(coveringTicks(0, 0.083, 4)).toEqual([0, 0.05, 0.1]);
    expect(coveringTicks(5.2, 7.1, 4)).toEqual([5, 5.5, 6, 6.5, 7, 7.5]);
    expect(coveringTicks(1, 1, 4)).toEqual([1]);
  });

  it('cover every range, rise evenly and are few', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(value, fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (low, extent) => {
        const high = low + extent;
        const ticks = coveringTicks(low, high, 4);
        const slack = extent * 1e-6 + 1e-6;
        expect(ticks[0]).toBeLessThanOrEqual(low + slack);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(high - slack);
        expect(ticks.length).toBeLessThanOrEqual(7);
        for (const [i, tick] of ticks.entries()) if (i > 0) expect(tick).toBeGreaterThan(ticks[i - 1] ?? 0);
      }),
    );
  });
});
