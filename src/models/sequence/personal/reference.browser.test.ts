import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBackend } from '../../../gpu/device/backend';
import * as tf from '../../../gpu/device/tf';
import { bert4recKind } from '../../bert4rec/config';
import { lstmDefaults } from '../../lstm/config';
import { initialLstmParameters } from '../../lstm/parameters';
import { lstmReference } from '../../lstm/reference';
import { sasrecDefaults, sasrecKind } from '../../sasrec/config';
import { initialTransformerParameters } from '../../transformer/parameters';
import { transformerReference } from '../../transformer/reference';
import { difference, roughParameters } from '../reference/reference-parity.fixture';
import { createReferenceScorer } from '../reference/reference-scorer';
import type { PersonalDelta } from './config';
import { createReferencePersonal } from './reference';

const size = { items: 23, dim: 16, maxLength: 12, seed: 7 };
const config = { ...sasrecDefaults, ...size };
const reference = transformerReference(sasrecKind);
const parameters = roughParameters(initialTransformerParameters(sasrecKind, config), 3);
const personal = { steps: 5, learningRate: 0.3, pull: 0.1 };

/**
 * One history cycles through three items; the others are short, empty, or longer than maxLength.
 */
const histories = [
  Int32Array.from({ length: 10 }, (_, i) => 3 + (i % 3)),
  Int32Array.of(8),
  Int32Array.of(),
  Int32Array.from({ length: 20 }, (_, i) => (7 * i) % 23),
];
const largest = ({ scale, shift }: PersonalDelta): number =>
  [...scale, ...shift].reduce((most, x) => Math.max(most, Math.abs(x)), 0);

afterAll(() => expect(tf.memory().numTensors).toBe(0));

describe('personal steps', () => {
  beforeAll(() => openBackend('wasm'));

  test("raise the score of the shopper's next item, and more steps raise it more", async () => {
    const probability = async (steps: number): Promise<number> => {
      const scorer = createReferencePersonal(reference, config, parameters, { ...personal, steps });
      const [scores] = await scorer.score([histories[0]]);
      scorer.dispose();
      const most = Math.max(...scores);
      // The next item of the cycle.
      return Math.exp(scores[4] - most) / scores.reduce((sum, score) => sum + Math.exp(score - most), 0);
    };
    const [none, some, more] = [await probability(0), await probability(5), await probability(20)];
    expect(some).toBeGreaterThan(none);
    expect(more).toBeGreaterThan(some);
  });

  test('leave the shared parameters unchanged, and are undone by dropping the delta', async () => {
    const before = parameters.map(({ values }) => values.slice());
    const community = createReferenceScorer(reference, config, parameters);
    const expected = await community.score(histories.slice(0, 2));
    community.dispose();
    const scorer = createReferencePersonal(reference, config, parameters, personal);
    const [delta] = await scorer.adapt([histories[0]]);
    expect(largest(delta)).toBeGreaterThan(0.01);
    const none = { scale: new Float32Array(16), shift: new Float32Array(16) };
    const [own] = await scorer.scoreWith([delta], [histories[0]]);
    const reset = await scorer.scoreWith([none, none], histories.slice(0, 2));
    scorer.dispose();
    expect(difference(own, expected[0])).toBeGreaterThan(0.01);
    for (const [row, scores] of reset.entries()) expect(difference(scores, expected[row])).toBeLessThan(1e-4);
    expect(parameters.map(({ values }) => values)).toEqual(before);
  });

  test('change nothing for a history without targets', async () => {
    const scorer = createReferencePersonal(reference, config, parameters, personal);
    const deltas = await scorer.adapt(histories);
    const alone = await scorer.adapt(histories.slice(1, 3));
    scorer.dispose();
    expect(deltas.map((delta) => largest(delta) > 0)).toEqual([true, false, false, true]);
    expect(alone.map(largest)).toEqual([0, 0]);
  });

  test('of a shopper do not depend on the other shoppers of the call', async () => {
    const scorer = createReferencePersonal(reference, config, parameters, personal);
    const together = await scorer.adapt(histories);
    const [alone] = await scorer.adapt([histories[3]]);
    const scores = await scorer.score(histories);
    const again = await scorer.scoreWith(together, histories);
    scorer.dispose();
    expect(difference(together[3].shift, alone.shift)).toBeLessThan(1e-4);
    expect(difference(together[3].scale, alone.scale)).toBeLessThan(1e-4);
    for (const [row, each] of scores.entries()) expect(difference(each, again[row])).toBeLessThan(1e-3);
  });

  test('are refused for a model with a mask token, whose positions see their own event', () => {
    const masked = initialTransformerParameters(bert4recKind, config);
    expect(() =>
      createReferencePersonal(transformerReference(bert4recKind), config, masked, personal),
    ).toThrow('asked for the next item');
  });

  test('are the same on the CPU, also for an LSTM', async () => {
    const lstm = { ...lstmDefaults, ...size };
    const learnt = roughParameters(initialLstmParameters(lstm), 3);
    const steps = async () => {
      const found = [
        createReferencePersonal(reference, config, parameters, personal),
        createReferencePersonal(lstmReference, lstm, learnt, personal),
      ].map(async (scorer) => {
        const [delta] = await scorer.adapt([histories[0]]);
        scorer.dispose();
        return delta;
      });
      return Promise.all(found);
    };
    const onWasm = await steps();
    await openBackend('cpu');
    for (const [model, { scale, shift }] of (await steps()).entries()) {
      expect(difference(scale, onWasm[model].scale)).toBeLessThan(1e-3);
      expect(difference(shift, onWasm[model].shift)).toBeLessThan(1e-3);
    }
  });
});
