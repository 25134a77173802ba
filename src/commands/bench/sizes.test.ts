import { describe, expect, it } from 'vitest';
import type { SizePoint, SizesResult } from './page/sizes';
import { sizesChart, sizesRequest, sizesText } from './sizes';

const point = (axis: SizePoint['axis'], value: number, median: number): SizePoint => ({
  axis,
  value,
  flops: 1e9,
  milliseconds: { median, lower: median, upper: median, steps: 3 },
  peakBytes: 2e6,
  reason: '',
});

const result: SizesResult = {
  base: { items: 1000, length: 50, rows: 8 },
  points: [
    point('items', 1000, 100),
    point('items', 4000, 400),
    {
      ...point('items', 100_000, 0),
      milliseconds: null,
      peakBytes: null,
      reason: 'a step is expected to take 9.0 s, more than 5 s',
    },
    point('length', 50, 100),
    point('rows', 8, 100),
    point('rows', 16, 110),
  ],
};

describe('the sizes', () => {
  it('go from a thousand items to a hundred thousand, from length 10 to 200, from batch 8 to 512', () => {
    for (const gpu of [false, true]) {
      const { values, base } = sizesRequest(gpu);
      expect([values.items[0], values.items.at(-1)]).toEqual([1000, 100_000]);
      expect([values.length[0], values.length.at(-1)]).toEqual([10, 200]);
      expect([values.rows[0], values.rows.at(-1)]).toEqual([8, 512]);
      for (const axis of ['items', 'length', 'rows'] as const) expect(values[axis]).toContain(base[axis]);
    }
  });

  it('are listed with the size that doubles the cost and the sizes left out', () => {
    const text = sizesText(result);
    expect(text).toMatch(/\| items 4,000 +\| +400 \|/);
    expect(text).toContain('items, at length 50, batch 8: doubles at 2,000.');
    expect(text).toContain('batch, at items 1,000, length 50: does not double.');
    expect(text).toContain('Left out: items 100,000, a step is expected to take 9.0 s, more than 5 s.');
    expect(text).not.toMatch(/\| items 100,000/);
  });

  it('are drawn, with the sizes left out listed below', () => {
    const drawn = sizesChart(result, 'acme x1');
    expect(drawn).toContain('acme x1');
    expect(drawn).toContain('Left out: items 100,000');
    expect(drawn.match(/<circle /g)).toHaveLength(5);
  });
});
