import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rateFactor, SCHEDULES, type Schedule, type TrainingProgress } from './learning-rate';

const schedule: Schedule = {
  kind: 'constant',
  warmUpSteps: 0,
  floor: 0.1,
  plateauFactor: 0.5,
  plateauPatience: 2,
};
const standing: TrainingProgress = { step: 1000, epochs: 0, ofEpochs: 20, validations: [] };
const part = fc.double({ min: 0, max: 1, noNaN: true });
const scores = fc.array(part, { maxLength: 40 });

describe('a learning rate', () => {
  test('rises linearly over the warm-up under every schedule and reaches the full rate at its last step', () => {
    for (const kind of SCHEDULES) {
      const at = (step: number) => rateFactor({ ...schedule, kind, warmUpSteps: 4 }, { ...standing, step });
      expect([0, 1, 2, 3, 4, 5].map(at)).toEqual([0.25, 0.5, 0.75, 1, 1, 1]);
    }
  });

  test('is never above the full rate, and after the warm-up never below the floor', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SCHEDULES),
        ...([part, fc.nat(50), part, scores] as const),
        (kind, floor, epochs, plateauFactor, ndcgs) => {
          const validations = ndcgs.map((ndcg) => ({ ndcg }));
          const rate = rateFactor(
            { ...schedule, kind, floor, plateauFactor },
            { ...standing, epochs, validations },
          );
          expect(rate).toBeLessThanOrEqual(1);
          expect(rate).toBeGreaterThanOrEqual(kind === 'constant' ? 1 : floor);
        },
      ),
    );
  });
});

describe('the cosine schedule', () => {
  const cosine = { ...schedule, kind: 'cosine' } as const;

  test('falls within epochs from full over the middle to the floor', () => {
    const at = (epochs: number) => rateFactor(cosine, { ...standing, epochs });
    expect(at(0)).toBe(1);
    expect(at(10)).toBeCloseTo(0.55, 12);
    expect(at(20)).toBeCloseTo(0.1, 12);
    fc.assert(
      fc.property(part, part, (a, b) => {
        fc.pre(Math.abs(a - b) > 1e-6);
        expect(at(20 * Math.min(a, b))).toBeGreaterThan(at(20 * Math.max(a, b)));
      }),
    );
  });

  test('stays at the floor after its last epoch, and in a run without epochs', () => {
    expect(rateFactor(cosine, { ...standing, epochs: 30 })).toBeCloseTo(0.1, 12);
    expect(rateFactor(cosine, { ...standing, ofEpochs: 0 })).toBe(1);
  });
});

describe('the plateau schedule', () => {
  const plateau = { ...schedule, kind: 'plateau' } as const;
  const rateAfter = (...ndcgs: number[]) =>
    rateFactor(plateau, { ...standing, validations: ndcgs.map((ndcg) => ({ ndcg })) });

  test('falls by its factor after each plateau', () => {
    expect(rateAfter(0.1, 0.2, 0.2)).toBe(1);
    expect(rateAfter(0.1, 0.2, 0.2, 0.1)).toBe(0.5);
    expect(rateAfter(0.1, 0.2, 0.2, 0.1, 0.15)).toBe(0.5);
    expect(rateAfter(0.1, 0.2, 0.2, 0.1, 0.15, 0.2)).toBe(0.25);
    expect(rateAfter(0.1, 0.2, 0.2, 0.3, 0.2)).toBe(1);
  });

  test('does not fall while every epoch improves, and never rises', () => {
    fc.assert(
      fc.property(scores, (ndcgs) => {
        const rising = [...new Set(ndcgs)].sort((a, b) => a - b);
        expect(rateAfter(...rising)).toBe(1);
        const rates = ndcgs.map((_, i) => rateAfter(...ndcgs.slice(0, i + 1)));
        rates.forEach((rate, i) => {
          expect(rate).toBeLessThanOrEqual(rates[i - 1] ?? 1);
        });
      }),
    );
  });
});
