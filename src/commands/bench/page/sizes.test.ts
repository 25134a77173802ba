import { describe, expect, it } from 'vitest';
import type { SequenceSize } from './sequence/problem';
import { measureSizes, type SizesRequest, stepFlops } from './sizes';

const request: SizesRequest = {
  base: { items: 1000, length: 50, rows: 8 },
  values: { items: [1000, 4000, 100_000], length: [10, 50], rows: [8, 16] },
  mostSeconds: 1,
  steps: 3,
};

/** A simulated machine with a speed in operations a millisecond and memory for some rows. */
const machine = (speed: number, rows = Number.POSITIVE_INFINITY) => {
  const asked: SequenceSize[] = [];
  const time = async (size: SequenceSize, steps: number) => {
    asked.push(size);
    if (size.rows > rows) throw new Error('out of memory');
    const median = stepFlops(size) / speed;
    return { milliseconds: { median, lower: median, upper: median, steps }, peakBytes: 1 };
  };
  return { asked, time };
};

describe('sizes', () => {
  it('vary along one axis at a time, with the others at the base', async () => {
    const { asked, time } = machine(1e9);
    const { points } = await measureSizes(request, time, { tell: () => undefined });
    expect(asked).toHaveLength(7);
    expect(asked[2]).toEqual({ items: 100_000, length: 50, rows: 8 });
    expect(asked[3]).toEqual({ items: 1000, length: 10, rows: 8 });
    expect(points.every(({ milliseconds, reason }) => milliseconds !== null && reason === '')).toBe(true);
  });

  it('that would take too long are left out, with the expected time', async () => {
    const { asked, time } = machine(2e6);
    const { points } = await measureSizes(request, time, { tell: () => undefined });
    expect(asked).not.toContainEqual({ items: 100_000, length: 50, rows: 8 });
    expect(points[2]).toMatchObject({ axis: 'items', value: 100_000, milliseconds: null });
    expect(points[2].reason).toMatch(/^a step is expected to take \d+\.\d s, more than 1 s$/);
  });

  it('that do not fit are left out with the reason, and the rest is measured', async () => {
    const told: string[] = [];
    const { time } = machine(1e9, 8);
    const { points } = await measureSizes(request, time, { tell: (line) => told.push(line) });
    expect(points.at(-1)).toMatchObject({
      axis: 'rows',
      value: 16,
      milliseconds: null,
      reason: 'out of memory',
    });
    expect(points.filter(({ milliseconds }) => milliseconds !== null)).toHaveLength(6);
    expect(told).toContain('rows 16: left out, out of memory');
  });
});
