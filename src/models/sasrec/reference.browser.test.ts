import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attentionRollout } from '../../core/explanation/attention-rollout';
import { BACKENDS } from '../../core/recommendation/recommendation';
import { openBackend } from '../../gpu/device/backend';
import * as tf from '../../gpu/device/tf';
import { freshState } from '../parameters';
import { LOSSES } from '../sequence/loss';
import { createReferenceScorer } from '../sequence/reference/reference-scorer';
import { createReferenceTrainer, lossAndGradients } from '../sequence/reference/reference-trainer';
import { initialTransformerParameters, transformerShapes } from '../transformer/parameters';
import { transformerReference } from '../transformer/reference';
import { type SasrecConfig, sasrecDefaults, sasrecKind } from './config';

const config: SasrecConfig = { ...sasrecDefaults, items: 23, dim: 16, maxLength: 10, dropout: 0.3, seed: 7 };
const batch = {
  rows: 3,
  length: 5,
  inputs: Int32Array.from([0, 0, 0, 0, 4, 3, 7, 3, 1, 23, 0, 0, 5, 6, 7]),
  targets: Int32Array.from([0, 0, 0, 0, 9, 7, 3, 1, 23, 2, 0, 0, 6, 7, 8]),
};

async function gradients(settings: SasrecConfig) {
  const variables = initialTransformerParameters(sasrecKind, settings).map(({ shape, values }) =>
    tf.tidy(() => tf.variable(tf.tensor(values, [...shape]))),
  );
  const { loss, gradients } = lossAndGradients(
    transformerReference(sasrecKind),
    variables,
    settings,
    batch,
    3,
  );
  const result = {
    loss: (await loss.data())[0],
    gradients: await Promise.all(gradients.map((g) => g.data())),
  };
  tf.dispose([loss, ...gradients, ...variables]);
  return result;
}

for (const loss of LOSSES) {
  describe(`SASRec's reference, ${loss}`, () => {
    const settings = { ...config, loss, negatives: 6 };
    let oracle: Awaited<ReturnType<typeof gradients>>;
    beforeAll(async () => {
      await openBackend('cpu');
      oracle = await gradients(settings);
    });

    test.each(BACKENDS)('has the loss and gradients of the CPU on %s', async (name) => {
      await openBackend(name);
      const found = await gradients(settings);
      expect(found.loss).toBeCloseTo(oracle.loss, 4);
      oracle.gradients.forEach((expected, i) => {
        const largest = Math.max(...expected.map(Math.abs));
        const worst = Math.max(...expected.map((value, j) => Math.abs(value - found.gradients[i][j])));
        expect(worst, transformerShapes(sasrecKind, settings)[i].name).toBeLessThanOrEqual(
          1e-4 * largest + 1e-9,
        );
      });
    });
  });
}

describe('SASRec in training', () => {
  test('learns a repeating sequence, and continues exactly from a saved state', async () => {
    await openBackend('cpu');
    const initial = freshState(initialTransformerParameters(sasrecKind, config));
    const whole = createReferenceTrainer(transformerReference(sasrecKind), config, initial);
    for (let i = 0; i < 6; i++) await whole.step(batch, 0.01);
    const half = createReferenceTrainer(transformerReference(sasrecKind), config, initial);
    for (let i = 0; i < 3; i++) await half.step(batch, 0.01);
    const other = createReferenceTrainer(transformerReference(sasrecKind), config, initial);
    await other.restore(await half.state());
    for (let i = 0; i < 3; i++) await other.step(batch, 0.01);
    expect(await other.state()).toEqual(await whole.state());
    const early = await whole.readLoss();
    for (let i = 0; i < 30; i++) await whole.step(batch, 0.01);
    expect(await whole.readLoss()).toBeLessThan(early / 2);
    for (const trainer of [whole, half, other]) trainer.dispose();
  });
});

describe('attribution', () => {
  beforeAll(() => openBackend('cpu'));
  const history = [3, 8, 1, 19, 4, 11];

  test('splits the score over the events exactly while every bias is zero', async () => {
    const scorer = createReferenceScorer(
      transformerReference(sasrecKind),
      config,
      initialTransformerParameters(sasrecKind, config),
    );
    for (const found of await scorer.attribute(history, [2, 20])) {
      expect(found.carried).toHaveLength(history.length);
      expect(Math.abs(found.rest)).toBeLessThan(1e-4 * Math.abs(found.score) + 1e-5);
    }
    scorer.dispose();
  });

  test('reports the score of ranking, and attention weights that sum to one', async () => {
    const scorer = createReferenceScorer(
      transformerReference(sasrecKind),
      config,
      initialTransformerParameters(sasrecKind, config),
    );
    const [scores] = await scorer.score([history]);
    const [found] = await scorer.attribute(history, [5]);
    expect(found.score).toBeCloseTo(scores[5], 4);
    expect(found.attention && attentionRollout(found.attention).reduce((sum, p) => sum + p, 0)).toBeCloseTo(
      1,
      5,
    );
    scorer.dispose();
  });

  test('does not depend on the padding before the history', async () => {
    const scorer = createReferenceScorer(
      transformerReference(sasrecKind),
      { ...config, maxLength: 10 },
      initialTransformerParameters(sasrecKind, config),
    );
    const [alone] = await scorer.score([[3, 8]]);
    const [, beside] = await scorer.score([
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      [3, 8],
    ]);
    expect(Math.max(...alone.map((value, i) => Math.abs(value - beside[i])))).toBeLessThan(1e-5);
    scorer.dispose();
  });
});

afterAll(() => expect(tf.memory().numTensors).toBe(0));
