import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundProduct } from '../shop/found-products';
import { percentileRanks, personalFit, personalOrder, rankChanges } from './personal-order';

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const textFit = fc.double({ min: 0.001, max: 1, noNaN: true });
/** As a search finds them: best text first, each item once. */
const results = fc
  .array(fc.record({ text: textFit, ahead: unit }), { minLength: 1, maxLength: 40 })
  .map((drawn) =>
    drawn.toSorted((a, b) => b.text - a.text).map((each, i): FoundProduct => ({ item: `p${i}`, ...each })),
  );
const ids = (found: readonly FoundProduct[]) => found.map(({ item }) => item);

describe('the personal order of a search', () => {
  it('lists the same products, whatever the model says', () => {
    fc.assert(
      fc.property(results, (found) => {
        expect(ids(personalOrder(found)).sort()).toEqual(ids(found).sort());
      }),
    );
  });

  it('is the order of the text scores where the model is missing or ranks all alike', () => {
    fc.assert(
      fc.property(results, unit, (found, ahead) => {
        expect(ids(personalOrder(found.map((each) => ({ ...each, ahead }))))).toEqual(ids(found));
        expect(ids(personalOrder(found.map(({ item, text }) => ({ item, text }))))).toEqual(ids(found));
      }),
    );
  });

  it('never puts a product lower because the model ranks it higher', () => {
    fc.assert(
      fc.property(results, fc.nat(), unit, (found, at, more) => {
        const chosen = found[at % found.length];
        const raised = { ...chosen, ahead: Math.min(1, (chosen.ahead ?? 0) + more) };
        const before = ids(personalOrder(found)).indexOf(chosen.item);
        const changed = found.map((each) => (each === chosen ? raised : each));
        expect(ids(personalOrder(changed)).indexOf(chosen.item)).toBeLessThanOrEqual(before);
      }),
    );
  });

  it('lists sold-out products last, however well they match', () => {
    fc.assert(
      fc.property(results, fc.nat(), (found, at) => {
        const soldOut = found.map((each, i) =>
          i <= at % found.length ? { ...each, soldOut: true as const } : each,
        );
        const gone = personalOrder(soldOut).map((each) => each.soldOut ?? false);
        expect(gone).toEqual(gone.toSorted((a, b) => Number(a) - Number(b)));
      }),
    );
  });

  it('lets no product pass one with more than twice its text score', () => {
    fc.assert(
      fc.property(textFit, unit, unit, (text, a, b) => {
        const better = personalFit({ item: 'better', text, ahead: a });
        expect(better).toBeGreaterThanOrEqual(personalFit({ item: 'worse', text: text / 2, ahead: b }));
      }),
    );
  });
});

describe('rank changes', () => {
  it('add up to 0, and lead from one order to the other', () => {
    fc.assert(
      fc.property(results, (found) => {
        const before = ids(found);
        const after = ids(personalOrder(found));
        const moved = rankChanges(before, after);
        expect([...moved.values()].reduce((sum, places) => sum + places, 0)).toBe(0);
        after.forEach((item, place) => {
          expect(before[place + (moved.get(item) ?? 0)]).toBe(item);
        });
      }),
    );
  });
});

describe('percentile ranks', () => {
  it('are 0 for the worst, 1 for the best and 1/2 where all are equal', () => {
    expect([...percentileRanks([3, -1, 7])]).toEqual([0.5, 0, 1]);
    expect([...percentileRanks([2, 2, 2])]).toEqual([0.5, 0.5, 0.5]);
    expect([...percentileRanks([5])]).toEqual([0]);
  });

  it('keep the order of the scores', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 30 }), (scores) => {
        const below = percentileRanks(scores);
        const pairs = scores.flatMap((_, i) => scores.map((__, j) => [i, j] as const));
        const kept = ([i, j]: readonly [number, number]) =>
          Math.sign(below[i] - below[j]) === Math.sign(scores[i] - scores[j]);
        expect(pairs.filter((pair) => !kept(pair))).toEqual([]);
      }),
    );
  });
});
