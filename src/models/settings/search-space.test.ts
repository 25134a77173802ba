import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVALUATED_MODELS } from '../../core/evaluation/evaluation';
import type { SearchSpace } from '../../core/evaluation/hyperparameter-search';
import { seededRandom } from '../../core/maths/random';
import { checkedSpace, defaultSpace, sampleConfiguration } from './search-space';
import { modelSettings, settingsFor } from './settings';

describe('a search space', () => {
  test('gives valid settings for every model, the same for the same seed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...EVALUATED_MODELS), fc.nat(999), (model, seed) => {
        const settings = modelSettings[model];
        const draw = () =>
          sampleConfiguration(settings, defaultSpace(settings), settingsFor(model, {}), seededRandom(seed));
        const drawn = draw();
        expect(settingsFor(model, drawn)).toEqual(drawn);
        expect(draw()).toEqual(drawn);
        for (const name of ['epochs', 'patience'])
          if (settings[name]) expect(drawn[name]).toBe(settings[name].value);
      }),
    );
  });

  test('draws rates log-uniformly and fractions uniformly', () => {
    const { learningRate, dropout, negatives, crop } = defaultSpace(modelSettings.sasrec);
    expect(learningRate).toMatchObject({ min: 5e-4, max: 8e-3, scale: 'log' });
    expect(dropout).toMatchObject({ min: 0, scale: 'linear' });
    expect(negatives).toMatchObject({ min: 64, max: 1024, scale: 'log' });
    // Features that are off by default stay off unless the space includes them.
    expect(crop).toBeUndefined();
    const random = seededRandom(1);
    const space = { learningRate: { min: 1e-4, max: 1, scale: 'log' } } as const;
    const values = settingsFor('sasrec', {});
    const drawn = Array.from({ length: 400 }, () =>
      Number(sampleConfiguration(modelSettings.sasrec, space, values, random).learningRate),
    );
    const below = drawn.filter((rate) => rate < 1e-2).length / drawn.length;
    expect(below).toBeGreaterThan(0.4);
    expect(below).toBeLessThan(0.6);
  });

  test('keeps settings without effect unchanged', () => {
    const values = settingsFor('sasrec', {});
    const drawn = (space: SearchSpace, seed: number) =>
      sampleConfiguration(
        modelSettings.sasrec,
        { ...defaultSpace(modelSettings.sasrec), ...space },
        values,
        seededRandom(seed),
      );
    const dormant = ['negatives', 'calibration', 'plateauFactor', 'cropShare', 'teacherShare', 'idDropout'];
    const loss: SearchSpace = { loss: { values: ['softmax', 'gbce'] } };
    const losses = new Set<unknown>();
    for (let seed = 0; seed < 20; seed++) {
      const usual = drawn({}, seed);
      for (const name of dormant) expect(usual[name], name).toBe(values[name]);
      expect(usual.learningRate).not.toBe(values.learningRate);
      const either = drawn(loss, seed);
      losses.add(either.loss);
      expect(either.negatives === values.negatives, String(either.loss)).toBe(either.loss === 'softmax');
      expect(drawn({ crop: { values: [0.5] } }, seed).cropShare).not.toBe(values.cropShare);
    }
    expect(losses.size).toBe(2);
  });

  test('every condition names a setting of the model and valid choices of it', () => {
    for (const model of EVALUATED_MODELS)
      for (const [name, { needs }] of Object.entries(modelSettings[model])) {
        if (!needs) continue;
        const other = modelSettings[model][needs.setting];
        expect(other, `${model} ${name}`).toBeDefined();
        expect(other.kind === 'choice' ? other.choices : []).toEqual(
          expect.arrayContaining([...needs.words]),
        );
        expect(other.kind).toBe(needs.words.length > 0 ? 'choice' : 'number');
      }
  });

  test('keeps widths to multiples of four', () => {
    const random = seededRandom(2);
    const space = defaultSpace(modelSettings.lstm);
    for (let i = 0; i < 50; i++)
      expect(
        Number(sampleConfiguration(modelSettings.lstm, space, settingsFor('lstm', {}), random).dim) % 4,
      ).toBe(0);
  });

  test('is read from a file as ranges and lists', () => {
    const given = { learningRate: { min: 1e-4, max: 1e-2, scale: 'log' }, dim: ['32', 64], logits: ['dot'] };
    expect(checkedSpace(modelSettings.sasrec, given)).toEqual({
      learningRate: { min: 1e-4, max: 1e-2, scale: 'log' },
      dim: { values: [32, 64] },
      logits: { values: ['dot'] },
    });
  });

  test.each([
    [[], 'a search space is an object with a range for each setting'],
    [{ depth: [1] }, 'there is no setting "depth" to search; there are: epochs, patience'],
    [{ dim: [] }, 'dim is searched among at least one number or word; got []'],
    [{ dim: [2.5] }, 'dim is a whole number from 4 to 1024; got "2.5"'],
    [{ dropout: { min: 0.5, max: 0.1 } }, 'dropout is searched among [values] or within'],
    [{ learningRate: { min: 0, max: 1, scale: 'log' } }, '"linear" or, above 0, "log"'],
    [{ logits: { min: 0, max: 1 } }, 'logits is searched among [values]'],
    [{ dropout: { min: 0, max: 2 } }, 'dropout is a number from 0 to 0.95; got "2"'],
  ])('refuses %j, and says what is allowed', (given, message) => {
    expect(() => checkedSpace(modelSettings.sasrec, given)).toThrow(message);
  });
});
