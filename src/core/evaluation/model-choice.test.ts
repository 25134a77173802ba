import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mean } from '../maths/statistics';
import { PERSONAL_MODELS } from '../recommendation/recommendation';
import { chooseModel, type HeldOutResult } from './model-choice';

const standing = (model: HeldOutResult['model'], gains: readonly number[]): HeldOutResult => ({
  model,
  ndcg: mean(Float32Array.from(gains)),
  gains: Float32Array.from(gains),
});

describe('the choice of the serving model', () => {
  test('is the best on the held-out questions, followed by the others with their differences', () => {
    const choice = chooseModel([
      standing('popularity', [0, 0, 0.5, 0]),
      standing('matrix-factorization', [1, 0, 0, 0]),
      standing('sasrec', [1, 0.5, 0.5, 0]),
    ]);
    expect(choice).toMatchObject({ model: 'sasrec', ndcg: 0.5, shoppers: 4 });
    expect(choice?.others).toMatchObject([
      { model: 'matrix-factorization', ndcg: 0.25, behind: 0.25 },
      { model: 'popularity', ndcg: 0.125, behind: 0.375 },
    ]);
  });

  test('is the simpler of equals, and may be popularity', () => {
    const same = [0.25, 0.75];
    expect(
      chooseModel([standing('lstm', same), standing('sasrec', same), standing('popularity', [0, 0])])?.model,
    ).toBe('sasrec');
    expect(chooseModel([standing('lstm', same), standing('popularity', same)])?.model).toBe('popularity');
  });

  test('is made among models with the same questions, and only once popularity was validated', () => {
    expect(chooseModel([])).toBeUndefined();
    expect(chooseModel([standing('sasrec', [1, 1])])).toBeUndefined();
    const choice = chooseModel([standing('popularity', [0, 0.5]), standing('sasrec', [1, 1, 1])]);
    expect(choice).toMatchObject({ model: 'popularity', others: [] });
  });

  test('is defined without any questions', () => {
    const choice = chooseModel([
      { model: 'popularity', ndcg: 0, gains: new Float32Array() },
      { model: 'sasrec', ndcg: 0, gains: new Float32Array() },
    ]);
    expect(choice).toMatchObject({
      model: 'popularity',
      shoppers: 0,
      others: [{ model: 'sasrec', behind: 0 }],
    });
  });

  test('never has a lower NDCG than another model', () => {
    const gains = fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(gains, fc.array(gains, { minLength: 3, maxLength: 3 }), (floor, personal) => {
        const choice = chooseModel([
          standing('popularity', floor),
          ...PERSONAL_MODELS.slice(0, 3).map((model, i) => standing(model, personal[i])),
        ]);
        expect(choice?.others).toHaveLength(3);
        for (const { ndcg, behind, interval } of choice?.others ?? []) {
          expect(behind).toBeGreaterThanOrEqual(-1e-6);
          expect(interval.low).toBeLessThanOrEqual(interval.high);
          expect(behind).toBeCloseTo((choice?.ndcg ?? 0) - ndcg, 5);
        }
      }),
    );
  });
});
