import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '../../core/maths/random';
import { BACKENDS } from '../../core/recommendation/recommendation';
import { openBackend } from '../../gpu/device/backend';
import { acquireDevice } from '../../gpu/device/device';
import * as tf from '../../gpu/device/tf';
import { tiles } from '../../gpu/kernels/products/tile';
import { createPlanScorer } from '../sequence/plan/plan-scorer';
import { batchOf, roughParameters, worst } from '../sequence/reference/reference-parity.fixture';
import { createReferenceScorer } from '../sequence/reference/reference-scorer';
import { lossAndGradients } from '../sequence/reference/reference-trainer';
import { type LstmConfig, lstmDefaults } from './config';
import { lstm } from './model';
import { initialLstmParameters, lstmShapes } from './parameters';
import { lstmRecipe } from './recipe';
import { lstmReference } from './reference';

const config: LstmConfig = { ...lstmDefaults, items: 37, dim: 16, layers: 2, maxLength: 12, seed: 3 };
const parameters = roughParameters(initialLstmParameters(config), config.seed);
const random = seededRandom(4, 1);
const histories = [5, 1, 12, 2, 30, 9, 1, 1, 4, 3, 7, 12, 2, 6, 8, 1, 5].map((length) =>
  Int32Array.from({ length }, () => random.integer(config.items)),
);

afterAll(() => expect(tf.memory().numTensors).toBe(0));

describe('scores of an LSTM', () => {
  let expected: Float32Array[];
  beforeAll(async () => {
    await openBackend('cpu');
    const reference = createReferenceScorer(lstmReference, config, parameters);
    expected = await reference.score(histories);
    reference.dispose();
  });
  const expectSame = (found: readonly Float32Array[]) => {
    expect(found).toHaveLength(expected.length);
    found.forEach((scores, i) => {
      expect(worst(scores, expected[i]), `history ${i}`).toBeLessThan(1e-4);
    });
  };

  test.each(BACKENDS)('are the same on %s, from its fastest implementation', async (name) => {
    const scorer = await lstm.createScorer(await openBackend(name), config, parameters);
    expectSame(await scorer.score(histories));
    scorer.dispose();
  });

  test('are the same when a workgroup processes a row', async () => {
    const { device } = await acquireDevice();
    const tile = { ...tiles.softwareQuads, barriers: true };
    const scorer = await createPlanScorer(device, lstmRecipe, config, parameters, undefined, tile);
    expectSame(await scorer.score(histories));
    scorer.dispose();
    device.destroy();
  });
});

describe("an LSTM's reference", () => {
  const gradients = async (settings: LstmConfig) => {
    const variables = parameters.map(({ shape, values }) =>
      tf.tidy(() => tf.variable(tf.tensor(values, [...shape]))),
    );
    const { loss, gradients } = lossAndGradients(
      lstmReference,
      variables,
      settings,
      batchOf([5, 0, 9, 1], 12, 37),
      3,
    );
    const found = await Promise.all([loss, ...gradients].map((tensor) => tensor.data<'float32'>()));
    tf.dispose([loss, ...gradients, ...variables]);
    return found;
  };

  test.each(['webgpu', 'wasm'] as const)('has the loss and gradients of the CPU on %s', async (name) => {
    await openBackend('cpu');
    const expected = await gradients(config);
    await openBackend(name);
    const found = await gradients(config);
    expected.forEach((values, i) => {
      expect(worst(found[i], values), ['loss', ...lstmShapes(config).map((s) => s.name)][i]).toBeLessThan(
        1e-4,
      );
    });
  });
});

describe("an LSTM's attribution", () => {
  beforeAll(() => openBackend('cpu'));
  const history = [3, 8, 1, 19, 4, 11];

  test('splits the score over the events exactly when biases are zero', async () => {
    const scorer = createReferenceScorer(lstmReference, config, initialLstmParameters(config));
    const [scores] = await scorer.score([history]);
    for (const { item, score, carried, rest, attention } of await scorer.attribute(history, [2, 20])) {
      expect(score).toBeCloseTo(scores[item], 4);
      expect(carried).toHaveLength(history.length);
      expect(carried.every((part) => Math.abs(part) > 1e-6)).toBe(true);
      expect(Math.abs(rest)).toBeLessThan(1e-4 * Math.abs(score) + 1e-5);
      expect(attention).toBeUndefined();
    }
    scorer.dispose();
  });

  test('reports the contribution of the biases as the rest', async () => {
    const scorer = createReferenceScorer(lstmReference, config, parameters);
    const [{ score, carried, rest }] = await scorer.attribute(history, [2]);
    expect(carried.reduce((sum, part) => sum + part, rest)).toBeCloseTo(score, 4);
    expect(Math.abs(rest)).toBeGreaterThan(1e-3);
    scorer.dispose();
  });
});
