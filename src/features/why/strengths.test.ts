import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Explanation } from '../../core/explanation';
import { arrange, normalise, timelineRows } from './strengths';

const explanation: Explanation = {
  item: 'r',
  model: 'sasrec',
  method: 'attention',
  score: 3,
  rank: 1,
  candidates: 10,
  rest: 0.2,
  agreement: 1,
  backend: 'cpu',
  milliseconds: 1,
  events: [
    { item: 'a', kind: 'view', time: 1, carried: 0.5, without: { score: 2, rank: 2 } },
    { item: 'b', kind: 'like', time: 2, carried: -1, without: { score: 3.5, rank: 1 } },
    { item: 'c', kind: 'view', time: 3, carried: 0.9, without: { score: 1, rank: 9 } },
  ],
};

describe('normalised strengths', () => {
  it('keep sign and order, and the largest magnitude becomes one', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true })), (values) => {
        const strengths = normalise(values);
        expect(strengths).toHaveLength(values.length);
        for (const [i, strength] of strengths.entries()) {
          expect(Math.abs(strength)).toBeLessThanOrEqual(1);
          expect(Math.sign(strength) * Math.sign(values[i] ?? 0)).toBeGreaterThanOrEqual(0);
        }
        if (values.some((value) => value !== 0)) {
          expect(Math.max(...strengths.map(Math.abs))).toBe(1);
        }
      }),
    );
  });

  it('are zero where there is nothing to compare', () => {
    expect(normalise([])).toEqual([]);
    expect(normalise([0, 0])).toEqual([0, 0]);
    expect(normalise([Number.NaN, 2])).toEqual([0, 1]);
  });
});

describe('the timeline', () => {
  it('puts what each event carried and its effect side by side, each on its own scale', () => {
    const rows = timelineRows(explanation);
    expect(rows.map((row) => row.effect)).toEqual([1, -0.5, 2]);
    expect(rows.map((row) => row.effectStrength)).toEqual([0.5, -0.25, 1]);
    expect(rows.map((row) => row.carriedStrength)).toEqual([0.5, -1, 0.9]);
  });

  it('keeps time order unless asked for strength, and then the measure decides', () => {
    const rows = timelineRows(explanation);
    const items = (arranged: ReturnType<typeof arrange>) => arranged.map((row) => row.event.item).join('');
    expect(items(arrange(rows, 'time', 'effect'))).toBe('abc');
    expect(items(arrange(rows, 'strength', 'effect'))).toBe('cab');
    expect(items(arrange(rows, 'strength', 'carried'))).toBe('cab');
    expect(rows.map((row) => row.event.item).join('')).toBe('abc');
  });
});
