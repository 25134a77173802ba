import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Explanation } from '../../core/explanation';
import { arrange, measuresOf, normalise, timelineRows } from './strengths';

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
    { item: 'a', kind: 'view', time: 1, carried: 0.5, rawAttention: 0.6, without: { score: 2, rank: 2 } },
    { item: 'b', kind: 'like', time: 2, carried: -1, rawAttention: 0.3, without: { score: 3.5, rank: 1 } },
    { item: 'c', kind: 'view', time: 3, carried: 0.9, rawAttention: 0.1, without: { score: 1, rank: 9 } },
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
  it('puts the effect and what each event carried side by side, each on its own scale', () => {
    const rows = timelineRows(explanation, 'effect');
    expect(rows.map((row) => row.effect.value)).toEqual([1, -0.5, 2]);
    expect(rows.map((row) => row.effect.strength)).toEqual([0.5, -0.25, 1]);
    expect(rows.map((row) => row.beside.strength)).toEqual([0.5, -1, 0.9]);
  });

  it('warms and numbers what speaks for the product, by the measure that was chosen', () => {
    const by = (measure: 'effect' | 'carried' | 'looked') =>
      timelineRows(explanation, measure).map(({ warmth, place }) => [warmth, place]);
    expect(by('effect')).toEqual([
      [0.5, 2],
      [0, undefined],
      [1, 1],
    ]);
    expect(by('carried')).toEqual([
      [0.5, 2],
      [0, undefined],
      [0.9, 1],
    ]);
    expect(by('looked').map(([, place]) => place)).toEqual([1, 2, 3]);
  });

  it('offers where the model looked only for a model that looks', () => {
    expect(measuresOf(explanation)).toEqual(['effect', 'carried', 'looked']);
    const events = explanation.events.map(({ rawAttention: _, ...event }) => event);
    expect(measuresOf({ events })).toEqual(['effect', 'carried']);
  });

  it('keeps time order unless asked for strength, and then the measure decides', () => {
    const items = (measure: 'effect' | 'carried' | 'looked', order: 'time' | 'strength') =>
      arrange(timelineRows(explanation, measure), order, measure)
        .map((row) => row.event.item)
        .join('');
    expect(items('effect', 'time')).toBe('abc');
    expect(items('effect', 'strength')).toBe('cab');
    expect(items('looked', 'strength')).toBe('abc');
  });
});
