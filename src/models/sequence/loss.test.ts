import { describe, expect, test } from 'vitest';
import { sasrecDefaults } from '../sasrec/config';
import { lossFrom, popularityOf, sampledLossOf } from './loss';

const config = { ...sasrecDefaults, items: 1001, negatives: 10 };

describe('the loss over sampled negatives', () => {
  test('corrects the logits of a softmax where negatives are drawn by popularity', () => {
    const of = (sampling: 'uniform' | 'popularity') =>
      sampledLossOf({ ...config, loss: 'sampled-softmax', sampling });
    expect(of('uniform')).toEqual({ kind: 'softmax', corrected: false });
    expect(of('popularity')).toEqual({ kind: 'softmax', corrected: true });
  });

  test('weighs all negatives of bce together as much as the target', () => {
    const loss = sampledLossOf({ ...config, loss: 'bce' });
    expect(loss).toEqual({ kind: 'logistic', positive: 1, negative: 0.1 });
  });

  test.each([0, 0.3, 0.75, 1])("has gBCE's power of the target at calibration %d", (t) => {
    const loss = sampledLossOf({ ...config, loss: 'gbce', calibration: t });
    // As in the paper.
    const alpha = 10 / 1000;
    const beta = alpha * (t * (1 - 1 / alpha) + 1 / alpha);
    if (loss.kind !== 'logistic') throw new Error('gBCE is a logistic loss');
    expect(loss.positive * 11).toBeCloseTo(beta, 12);
    expect(loss.negative * 11).toBeCloseTo(1, 12);
  });

  test('needs no calibration where the sample is as large as the catalogue', () => {
    for (const items of [1, 5, 11]) {
      const loss = sampledLossOf({ ...config, items, loss: 'gbce', calibration: 1 });
      expect(loss).toEqual({ kind: 'logistic', positive: 1 / 11, negative: 1 / 11 });
    }
  });
});

describe('popularity', () => {
  test('has an alias table only where negatives are drawn by it', () => {
    const counts = new Float64Array(1001).fill(2);
    expect(popularityOf({ ...config, sampling: 'popularity' }, counts)).toBeUndefined();
    expect(popularityOf({ ...config, loss: 'bce' }, counts)).toBeUndefined();
    const table = popularityOf({ ...config, loss: 'bce', sampling: 'popularity' }, counts);
    expect(table?.alias).toHaveLength(1001);
  });

  test('needs a count for each item', () => {
    const given = { ...config, loss: 'gbce', sampling: 'popularity' } as const;
    expect(() => popularityOf(given, undefined)).toThrow('needs 1001 item counts; given none');
    expect(() => popularityOf(given, [1, 2])).toThrow('given 2');
  });
});

describe('a loss configuration', () => {
  const values = {
    loss: 'gbce',
    labelSmoothing: 0,
    negatives: 64,
    sampling: 'popularity',
    calibration: 0.5,
  };

  test('follows the settings', () => {
    expect(lossFrom(values)).toEqual(values);
    expect(lossFrom({ ...values, loss: 'softmax', labelSmoothing: 0.1 }).labelSmoothing).toBe(0.1);
  });

  test('refuses label smoothing with a sampled loss', () => {
    for (const loss of ['sampled-softmax', 'bce', 'gbce'])
      expect(() => lossFrom({ ...values, loss, labelSmoothing: 0.1 })).toThrow(
        `needs the loss softmax; got 0.1 with ${loss}`,
      );
  });
});
