import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SequenceBatch } from '../../core/sequence-batch';
import { openBackend } from '../../gpu/backend';
import { acquireDevice } from '../../gpu/device';
import { batchOf, expectParity } from '../sequence/reference-parity';
import { initialTransformerParameters } from '../transformer/parameters';
import { transformerRecipe } from '../transformer/recipe';
import { transformerReference } from '../transformer/reference';
import { type SasrecConfig, sasrecDefaults, sasrecKind } from './config';

/** The losses over sampled negatives, as SASRec's plan has them. */

let device: GPUDevice;
const complaints: string[] = [];

beforeAll(async () => {
  await openBackend('cpu');
  ({ device } = await acquireDevice());
  device.addEventListener('uncapturederror', ({ error }) => complaints.push(error.message));
});

afterAll(() => {
  device.destroy();
  expect(complaints).toEqual([]);
});

const sasrec = {
  recipe: transformerRecipe(sasrecKind),
  reference: transformerReference(sasrecKind),
  initial: (config: SasrecConfig) => initialTransformerParameters(sasrecKind, config),
};

const base: SasrecConfig = {
  ...sasrecDefaults,
  ...{ items: 23, dim: 16, heads: 1, blocks: 1, maxLength: 12, seed: 7 },
  loss: 'sampled-softmax',
  negatives: 16,
};

/** One item at every place of two rows. */
function repeated(item: number, length: number): SequenceBatch {
  const row = new Int32Array(2 * length).fill(item);
  return { rows: 2, length, inputs: row, targets: row };
}

const skewed = (items: number): Float64Array => Float64Array.from({ length: items }, (_, i) => (i * i) % 11);

const shapes: { name: string; config: Partial<SasrecConfig>; batch: SequenceBatch }[] = [
  { name: 'one negative', config: { negatives: 1 }, batch: batchOf([4, 9], 12, 23) },
  { name: 'an odd number of negatives', config: { negatives: 19, dim: 20 }, batch: batchOf([5, 12], 12, 23) },
  {
    name: 'more negatives than items, so that each is drawn again and every target is among them',
    config: { items: 7, negatives: 40, heads: 2 },
    batch: batchOf([4, 9, 1], 12, 7, 3),
  },
  { name: 'a catalogue of one item', config: { items: 1, negatives: 5 }, batch: batchOf([4, 9], 12, 1) },
  { name: 'one target over and over', config: { blocks: 2, heads: 4 }, batch: repeated(5, 12) },
  {
    name: 'a catalogue of 1,003 items, pairs of two words',
    config: { items: 1003, negatives: 64, dim: 32, heads: 2 },
    batch: batchOf([4, 9, 0, 1], 12, 1003),
  },
];

for (const logits of ['cosine', 'dot'] as const) {
  for (const sampling of ['uniform', 'popularity'] as const) {
    describe(`sampled-softmax, ${sampling} sampling, ${logits} logits`, () => {
      test.each(shapes)(
        'has the loss and every gradient of the reference: $name',
        async ({ config, batch }) => {
          const whole = { ...base, ...config, logits, sampling };
          await expectParity(device, sasrec, whole, batch, { itemCounts: skewed(whole.items) });
        },
      );
    });
  }
}

test('more than one chunk of logits gives the same', async () => {
  const batch = batchOf(new Array(7).fill(12), 12, 23, 5);
  await expectParity(device, sasrec, base, batch, { logitsBytes: 1 });
});
