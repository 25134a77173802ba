import { describe, expect, test } from 'vitest';
import { modelSettings, settingsFor } from './settings';

describe('settings of a model', () => {
  test('are the defaults where nothing is given', () => {
    for (const model of [
      'popularity',
      'matrix-factorization',
      'bpr',
      'sasrec',
      'bert4rec',
      'lstm',
    ] as const) {
      const found = settingsFor(model, {});
      expect(Object.keys(found)).toEqual(Object.keys(modelSettings[model]));
      for (const [name, setting] of Object.entries(modelSettings[model]))
        expect(found[name]).toBe(setting.value);
    }
  });

  test('accept given values as text or number', () => {
    expect(settingsFor('sasrec', { dim: '32', logits: 'dot' })).toMatchObject({
      dim: 32,
      logits: 'dot',
      blocks: 2,
    });
  });

  test('refuse unknown settings and invalid values, and list the valid ones', () => {
    expect(() => settingsFor('popularity', { dim: 8 })).toThrow(
      'popularity has no setting "dim"; it has: none',
    );
    expect(() => settingsFor('sasrec', { dimension: 8 })).toThrow('it has: epochs, patience, batch');
    expect(() => settingsFor('sasrec', { dim: 2.5 })).toThrow(
      'dim is a whole number from 4 to 1024; got "2.5"',
    );
    expect(() => settingsFor('sasrec', { dropout: 'half' })).toThrow(
      'dropout is a number from 0 to 0.95; got "half"',
    );
    expect(() => settingsFor('sasrec', { logits: 'sine' })).toThrow(
      'logits is one of cosine, dot; got "sine"',
    );
  });
});
