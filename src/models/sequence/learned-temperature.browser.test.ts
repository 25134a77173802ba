import { describe, expect, test } from 'vitest';
import { openBackend } from '../../gpu/device/backend';
import { device, openTestDevice } from '../../gpu/device/test-device.fixture';
import { lstmDefaults } from '../lstm/config';
import { initialLstmParameters } from '../lstm/parameters';
import { lstmRecipe } from '../lstm/recipe';
import { lstmReference } from '../lstm/reference';
import { freshState, parameter } from '../parameters';
import { type SasrecConfig, sasrecConfig, sasrecDefaults, sasrecKind } from '../sasrec/config';
import { settingsFor } from '../settings/settings';
import { initialTransformerParameters } from '../transformer/parameters';
import { transformerRecipe } from '../transformer/recipe';
import { transformerReference } from '../transformer/reference';
import { createPlanScorer } from './plan/plan-scorer';
import { createPlanTrainer } from './plan/plan-trainer';
import { batchOf, difference, expectParity, roughParameters } from './reference/reference-parity.fixture';
import { createReferenceScorer } from './reference/reference-scorer';
import { createReferenceTrainer } from './reference/reference-trainer';

openTestDevice();

const small = { items: 23, dim: 16, maxLength: 12, seed: 7, learnTemperature: true };
const base: SasrecConfig = { ...sasrecDefaults, ...small, heads: 1, blocks: 1, dropout: 0.3 };
const sasrec = {
  recipe: transformerRecipe(sasrecKind),
  reference: transformerReference(sasrecKind),
  initial: (config: SasrecConfig) => initialTransformerParameters(sasrecKind, config),
};
const lstm = { recipe: lstmRecipe, reference: lstmReference, initial: initialLstmParameters };
const batch = batchOf([7, 0, 12, 1], 12, 23, 4);

describe('a plan that learns its temperature', () => {
  test.each([
    { loss: 'softmax' },
    { loss: 'gbce', negatives: 9 },
    { loss: 'sampled-softmax', negatives: 9 },
  ] as const)('has the loss and every gradient of the reference: SASRec, %o', (change) =>
    expectParity(device, sasrec, { ...base, ...change }, batch),
  );

  test('has the loss and every gradient of the reference: LSTM', () =>
    expectParity(device, lstm, { ...lstmDefaults, ...small }, batch));

  test('gives the scores of the reference', async () => {
    const parameters = roughParameters(sasrec.initial(base), 3);
    const histories = [[3, 1, 4], [22], [1, 5, 9, 2, 6]];
    const reference = createReferenceScorer(sasrec.reference, base, parameters);
    const expected = await reference.score(histories);
    reference.dispose();
    const plan = await createPlanScorer(device, sasrec.recipe, base, parameters);
    const found = await plan.score(histories);
    plan.dispose();
    for (const [row, scores] of found.entries()) expect(difference(scores, expected[row])).toBeLessThan(1e-3);
  });
});

describe('a learned temperature', () => {
  const temperatureAfter = async (
    steps: number,
    trainer: Awaited<ReturnType<typeof createPlanTrainer>> | ReturnType<typeof createReferenceTrainer>,
  ): Promise<number> => {
    for (let i = 0; i < steps; i++) await trainer.step(batch, 0.02);
    const { parameters } = await trainer.state();
    trainer.dispose();
    return parameter(parameters, 'logitScale').values[0];
  };

  test('starts at the temperature of the settings, and is learned the same on wasm as on the GPU', async () => {
    const initial = freshState(sasrec.initial(base));
    expect(parameter(initial.parameters, 'logitScale').values).toEqual(new Float32Array(1));
    const plan = await temperatureAfter(5, await createPlanTrainer(device, sasrec.recipe, base, initial));
    await openBackend('wasm');
    const wasm = await temperatureAfter(5, createReferenceTrainer(sasrec.reference, base, initial));
    expect(Math.abs(plan)).toBeGreaterThan(0.02);
    expect(wasm).toBeCloseTo(plan, 4);
  });

  test('is pulled back to its initial value by weight decay, and no further', async () => {
    await openBackend('wasm');
    const held = { ...base, weightDecay: 40 };
    const initial = freshState(sasrec.initial(base));
    const free = await temperatureAfter(20, createReferenceTrainer(sasrec.reference, base, initial));
    const decayed = await temperatureAfter(20, createReferenceTrainer(sasrec.reference, held, initial));
    expect(Math.abs(decayed)).toBeLessThan(Math.abs(free) / 4);
  });

  test('needs cosine logits', () => {
    const values = settingsFor('sasrec', { learnTemperature: 'on' });
    expect(sasrecConfig(5, 1, values).learnTemperature).toBe(true);
    expect(() => sasrecConfig(5, 1, { ...values, logits: 'dot' })).toThrow('needs logits=cosine');
  });
});
