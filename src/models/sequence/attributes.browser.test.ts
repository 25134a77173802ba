import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../core/maths/random';
import { openBackend } from '../../gpu/device/backend';
import { device, openTestDevice } from '../../gpu/device/test-device.fixture';
import { SEGMENT } from '../../gpu/kernels/sequence/attributes';
import { bert4recDefaults, bert4recKind } from '../bert4rec/config';
import { lstmDefaults } from '../lstm/config';
import { initialLstmParameters } from '../lstm/parameters';
import { lstmRecipe } from '../lstm/recipe';
import { lstmReference } from '../lstm/reference';
import { type SasrecConfig, sasrecDefaults, sasrecKind } from '../sasrec/config';
import type { TransformerConfig, TransformerKind } from '../transformer/config';
import { initialTransformerParameters } from '../transformer/parameters';
import { transformerRecipe } from '../transformer/recipe';
import { transformerReference } from '../transformer/reference';
import { itemAttributes } from './attributes';
import type { ItemAttributes } from './item-attributes';
import { expectCheapSteps, expectSameBits } from './plan/plan-contract.fixture';
import {
  batchOf,
  difference,
  expectParity,
  oracle,
  roughParameters,
  worst,
} from './reference/reference-parity.fixture';

openTestDevice();

/**
 * Random attributes out of `count` for each item, none for every fifth item; the first attribute is
 * the most frequent. Training does not have every seventh item.
 */
function randomAttributes(items: number, count: number, idDropout: number): ItemAttributes {
  const random = seededRandom(3, items);
  const rows = Array.from({ length: items }, (_, item) => {
    if (item % 5 === 4) return [];
    const others = Array.from({ length: random.integer(3) }, () => 1 + random.integer(count - 1));
    return [...new Set([0, ...others])].sort((a, b) => a - b);
  });
  const columns = Uint32Array.from(rows.flat());
  return itemAttributes(
    {
      count,
      columns,
      weights: Float32Array.from(columns, () => 0.2 + random.next()),
      starts: Uint32Array.from({ length: items + 1 }, (_, i) => rows.slice(0, i).flat().length),
    },
    Array.from({ length: items }, (_, item) => (item % 7 === 6 ? 0 : 2)),
    idDropout,
  );
}

const transformer = (kind: TransformerKind) => ({
  recipe: transformerRecipe(kind),
  reference: transformerReference(kind),
  initial: (config: TransformerConfig) => initialTransformerParameters(kind, config),
});
const sasrec = transformer(sasrecKind);
const bert4rec = transformer(bert4recKind);
const lstm = { recipe: lstmRecipe, reference: lstmReference, initial: initialLstmParameters };

/** Enough items for an attribute with more of them than one invocation sums. */
const items = 2 * SEGMENT + 67;
const small = { items, dim: 16, maxLength: 12, seed: 7, dropout: 0.3 };
const attributes = randomAttributes(items, 30, 0.25);
const base: SasrecConfig = { ...sasrecDefaults, ...small, heads: 2, blocks: 1, attributes };
const batch = batchOf([7, 0, 12, 1], 12, items, 4);

describe('a plan with attributes', () => {
  test.each([
    { loss: 'softmax' },
    { loss: 'softmax', logits: 'dot' },
    { loss: 'sampled-softmax', negatives: 9, sampling: 'uniform' },
    { loss: 'gbce', negatives: 9, attributes: randomAttributes(items, 2, 0) },
  ] as const)('has the loss and every gradient of the reference: SASRec, $loss', (change) =>
    expectParity(device, sasrec, { ...base, ...change }, batch),
  );

  test('has the loss and gradients of the reference: LSTM, which has no positions', () =>
    expectParity(device, lstm, { ...lstmDefaults, ...small, attributes }, batch));

  test('has the loss and gradients of the reference: BERT4Rec, whose mask has no attributes', async () => {
    const masked = batchOf([7, 12, 3], 12, items, 2);
    masked.inputs.forEach((token, i) => {
      if (masked.targets[i] > 0) masked.inputs[i] = token % 3 === 0 ? items + 1 : token;
    });
    await expectParity(device, bert4rec, { ...bert4recDefaults, ...small, blocks: 1, attributes }, masked);
  });

  test('gives the same bits twice, and when continued from a saved state', () =>
    expectSameBits(device, sasrec, base, [batch, batchOf([3, 2], 12, items), batch]));

  test('takes three more dispatches, and creates nothing in a step', async () => {
    const usual = batchOf([12, 12, 12, 12], 12, items);
    await expectCheapSteps(device, sasrec, { ...base, blocks: 2 }, usual, { dispatches: 47, bytes: 4e6 });
  });
});

test('the reference has the loss and every gradient of the CPU on wasm', async () => {
  const parameters = roughParameters(sasrec.initial(base), 5);
  await openBackend('cpu');
  const expected = oracle(sasrec.reference, parameters, base, batch, 2);
  await openBackend('wasm');
  const found = oracle(sasrec.reference, parameters, base, batch, 2);
  expect(found.loss).toBeCloseTo(expected.loss, 4);
  for (const [i, { name }] of parameters.entries()) {
    // A bias of the keys shifts all attention logits equally: its gradient is only rounding.
    const least = difference(found.gradients[i], expected.gradients[i]) < 1e-7;
    if (!least) expect(worst(found.gradients[i], expected.gradients[i]), name).toBeLessThan(1e-4);
  }
});
