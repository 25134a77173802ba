import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange, light, normalise, placesOf } from './strengths';

const effects = [1, -0.5, 2];
const carried = [0.5, -1, 0.9];

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

describe('the highlights on a timeline', () => {
  it('show the effect and the contribution of each event side by side, each on its own scale', () => {
    const rows = light(effects, carried, 'effect');
    expect(rows.map((row) => row.effect.value)).toEqual(effects);
    expect(rows.map((row) => row.effect.strength)).toEqual([0.5, -0.25, 1]);
    expect(rows.map((row) => row.beside?.strength)).toEqual([0.5 / 1, -1, 0.9]);
  });

  it('mark and number what speaks for the product, by the chosen measure', () => {
    const by = (measure: 'effect' | 'beside') =>
      light(effects, carried, measure).map(({ warmth, place }) => [warmth, place]);
    expect(by('effect')).toEqual([
      [0.5, 2],
      [0, undefined],
      [1, 1],
    ]);
    expect(by('beside')).toEqual([
      [0.5, 2],
      [0, undefined],
      [0.9, 1],
    ]);
  });

  it('use the effect when there is no second measure', () => {
    expect(light(effects, undefined, 'beside')).toEqual(light(effects, undefined, 'effect'));
  });

  it('keep time order unless sorted by strength, and then the measure decides', () => {
    const rows = light(effects, [0.1, 0.2, -1], 'effect');
    const order = (arranged: ReturnType<typeof arrange>) => arranged.map(({ at }) => at);
    expect(order(arrange(rows, 'time', 'effect'))).toEqual([0, 1, 2]);
    expect(order(arrange(rows, 'strength', 'effect'))).toEqual([2, 0, 1]);
    expect(order(arrange(rows, 'strength', 'beside'))).toEqual([1, 0, 2]);
  });

  it('number every positive strength once, from the largest', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1, max: 1, noNaN: true })), (strengths) => {
        const places = placesOf(strengths);
        const given = places.filter((place) => place !== undefined).sort((a, b) => a - b);
        expect(given).toEqual(given.map((_, i) => i + 1));
        expect(given).toHaveLength(strengths.filter((strength) => strength > 0).length);
        const best = places.indexOf(1);
        if (best >= 0) expect(strengths[best]).toBe(Math.max(...strengths));
      }),
    );
  });
});
