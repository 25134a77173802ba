import { describe, expect, test } from 'vitest';
import type { SequenceBatch } from '../../core/training/sequence-batch';
import { device, openTestDevice } from '../../gpu/device/test-device.fixture';
import * as tf from '../../gpu/device/tf';
import { bert4recDefaults, bert4recKind } from '../bert4rec/config';
import { lstmDefaults } from '../lstm/config';
import { initialLstmParameters } from '../lstm/parameters';
import { lstmRecipe } from '../lstm/recipe';
import { lstmReference } from '../lstm/reference';
import { freshState } from '../parameters';
import { type SasrecConfig, sasrecDefaults, sasrecKind } from '../sasrec/config';
import type { TransformerConfig, TransformerKind } from '../transformer/config';
import { initialTransformerParameters } from '../transformer/parameters';
import { transformerRecipe } from '../transformer/recipe';
import { transformerReference } from '../transformer/reference';
import { expectSameBits } from './plan/plan-contract.fixture';
import { createPlanTrainer } from './plan/plan-trainer';
import { contrastLoss } from './reference/reference-contrast';
import { batchOf, expectParity, oracle } from './reference/reference-parity.fixture';

openTestDevice();

const transformer = (kind: TransformerKind) => ({
  recipe: transformerRecipe(kind),
  reference: transformerReference(kind),
  initial: (config: TransformerConfig) => initialTransformerParameters(kind, config),
});
const sasrec = transformer(sasrecKind);

/**
 * Rows with targets, then views of these lengths, the second half the partners of the first, then a
 * row of padding.
 */
function batchWithViews(views: readonly number[]): SequenceBatch {
  const asked = [7, 0, 12];
  const { inputs, targets, rows, length } = batchOf([...asked, ...views, 0], 12, 23);
  targets.fill(0, asked.length * length);
  return { inputs, targets, rows, length, views: { first: asked.length, pairs: views.length / 2 } };
}

const small = { items: 23, dim: 16, maxLength: 12, seed: 7, dropout: 0.3 };
const contrast = { contrast: 0.7, contrastTemperature: 0.3 };
const base: SasrecConfig = { ...sasrecDefaults, ...small, ...contrast, heads: 2, blocks: 1 };
const batch = batchWithViews([5, 12, 1, 3, 9, 1]);

describe('the contrastive loss', () => {
  test("is the mean cross-entropy of each view's partner, computed by hand", () => {
    // The newest hidden states of rows 1 to 4: two equal pairs at right angles.
    const hidden = [9, 9, 1, 0, 0, 2, 3, 0, 0, 4];
    const found = tf.tidy(() =>
      contrastLoss(
        tf.tensor3d(
          hidden.flatMap((x, i) => (i % 2 === 0 ? [5, 5, x] : [x])),
          [5, 2, 2],
        ),
        { first: 1, pairs: 2 },
        { ...base, dim: 2, contrastTemperature: 0.5 },
      ).dataSync(),
    );
    expect(found[0]).toBeCloseTo(Math.log(Math.exp(2) + 2) - 2, 5);
  });

  test.each<Partial<SasrecConfig>>([
    {},
    { logits: 'dot', dim: 20, heads: 1, contrastTemperature: 0.01 },
    { learnTemperature: true, loss: 'sampled-softmax', negatives: 9 },
  ])("has the reference's loss and gradients: SASRec with %o", (change) =>
    expectParity(device, sasrec, { ...base, ...change }, batch),
  );

  test('has the loss and gradients of the reference for BERT4Rec and the LSTM', async () => {
    const masked = { ...bert4recDefaults, ...small, ...contrast, heads: 2, blocks: 1 };
    await expectParity(device, transformer(bert4recKind), masked, batch);
    const recurrent = { recipe: lstmRecipe, reference: lstmReference, initial: initialLstmParameters };
    await expectParity(device, recurrent, { ...lstmDefaults, ...small, ...contrast }, batch);
  });

  test('adds to the loss in proportion to its weight, and nothing for a single history', () => {
    const lossOf = (weight: number, asked: SequenceBatch): number =>
      oracle(sasrec.reference, sasrec.initial(base), { ...base, contrast: weight }, asked, 0).loss;
    const without = lossOf(0, batch);
    expect(lossOf(1, batch)).toBeGreaterThan(without + 0.1);
    expect(lossOf(2, batch) - without).toBeCloseTo(2 * (lossOf(1, batch) - without), 3);
    const single = batchWithViews([5, 4]);
    expect(lossOf(1, single)).toBeCloseTo(lossOf(0, single), 4);
  });

  test('gives the same bits twice', () =>
    expectSameBits(device, sasrec, base, [batch, batchWithViews([4, 4]), batch, batch]));

  test('refuses a view without events, and one that also has a target', async () => {
    const plan = await createPlanTrainer(device, sasrec.recipe, base, freshState(sasrec.initial(base)));
    await expect(plan.step(batchWithViews([5, 0]), 0.01)).rejects.toThrow('row 4 of the batch: a view has');
    const asked = { ...batch, views: { first: 0, pairs: 1 } };
    await expect(plan.step(asked, 0.01)).rejects.toThrow('row 0 of the batch: a view has');
    plan.dispose();
  });
});
