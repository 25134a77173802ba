import { describe, expect, test } from 'vitest';
import { contextCodes, EVENT_KINDS, GAP_BITS, GAP_BUCKETS } from '../../core/histories/event-context';
import { seededRandom } from '../../core/maths/random';
import type { SequenceBatch } from '../../core/training/sequence-batch';
import { openBackend } from '../../gpu/device/backend';
import { device, openTestDevice } from '../../gpu/device/test-device.fixture';
import { freshState } from '../parameters';
import { expectSameBits } from '../sequence/plan/plan-contract.fixture';
import { createPlanScorer } from '../sequence/plan/plan-scorer';
import { createPlanTrainer } from '../sequence/plan/plan-trainer';
import {
  batchOf,
  difference,
  expectParity,
  roughParameters,
} from '../sequence/reference/reference-parity.fixture';
import { createReferenceScorer } from '../sequence/reference/reference-scorer';
import { createReferenceTrainer } from '../sequence/reference/reference-trainer';
import { initialTransformerParameters } from '../transformer/parameters';
import { transformerRecipe } from '../transformer/recipe';
import { transformerReference } from '../transformer/reference';
import { type SasrecConfig, sasrecDefaults, sasrecKind } from './config';

/** SASRec that reads time gaps and event kinds. */

openTestDevice();

const sasrec = {
  recipe: transformerRecipe(sasrecKind),
  reference: transformerReference(sasrecKind),
  initial: (config: SasrecConfig) => initialTransformerParameters(sasrecKind, config),
};
const base: SasrecConfig = {
  ...sasrecDefaults,
  items: 23,
  dim: 16,
  heads: 1,
  blocks: 1,
  maxLength: 12,
  dropout: 0.3,
  seed: 7,
  timeGaps: true,
  eventKinds: true,
};

/** A random time gap and kind for every event. */
function withCodes(batch: SequenceBatch, { timeGaps, eventKinds }: SasrecConfig): SequenceBatch {
  const random = seededRandom(17);
  const context = Uint32Array.from(batch.inputs, (token) => {
    const gap = timeGaps ? random.integer(GAP_BUCKETS) : 0;
    const kind = eventKinds ? random.integer(EVENT_KINDS.length) : 0;
    return token === 0 ? 0 : gap + (kind << GAP_BITS);
  });
  return { ...batch, context };
}

const batches = [batchOf([7, 0, 12, 1], 12, 23, 4), batchOf([12, 12, 3], 12, 23), batchOf([5], 12, 23)];

describe("SASRec's plan with event context", () => {
  test.each([
    { change: {} },
    { change: { eventKinds: false, dropout: 0 } },
    { change: { timeGaps: false, dim: 20, blocks: 2 } },
    { change: { learnTemperature: true, loss: 'gbce', negatives: 9, heads: 2 } },
  ] as const)('has the loss and every gradient of the reference: %o', async ({ change }) => {
    const config = { ...base, ...change };
    await expectParity(device, sasrec, config, withCodes(batches[0], config));
  });

  test('has the loss and gradients of the reference with pairs of two words', () =>
    expectParity(device, sasrec, base, withCodes(batches[1], base), { pairWords: 2 }));

  test('gives the same bits twice', () =>
    expectSameBits(
      device,
      sasrec,
      base,
      batches.map((batch) => withCodes(batch, base)),
    ));

  test('trains the same on wasm', async () => {
    const initial = freshState(sasrec.initial(base));
    const plan = await createPlanTrainer(device, sasrec.recipe, base, initial);
    await openBackend('wasm');
    const wasm = createReferenceTrainer(sasrec.reference, base, initial);
    for (const trainer of [plan, wasm])
      for (const batch of batches) await trainer.step(withCodes(batch, base), 0.01);
    const [onGpu, onWasm] = [await plan.readLoss(), await wasm.readLoss()];
    plan.dispose();
    wasm.dispose();
    expect(onWasm).toBeCloseTo(onGpu, 4);
  });

  test('refuses a batch without event context', async () => {
    const plan = await createPlanTrainer(device, sasrec.recipe, base, freshState(sasrec.initial(base)));
    await expect(plan.step(batches[0], 0.01)).rejects.toThrow('this batch has none');
    plan.dispose();
  });
});

describe('scores with event context', () => {
  const parameters = roughParameters(sasrec.initial(base), 3);
  const random = seededRandom(5);
  const histories = [3, 1, 20, 12].map((length) => Int32Array.from({ length }, () => random.integer(23)));
  const contexts = histories.map(({ length }) => {
    let now = 1e12;
    const times = Float64Array.from({ length }, () => {
      now += Math.floor(2 ** (40 * random.next()));
      return now;
    });
    return { times, kinds: Uint8Array.from(times, () => random.integer(EVENT_KINDS.length)) };
  });

  test('are the same from kernels and reference, and attributions add up to them', async () => {
    const reference = createReferenceScorer(sasrec.reference, base, parameters);
    const expected = await reference.score(histories, undefined, contexts);
    const [without] = await reference.score([histories[0]], undefined, [
      { ...contexts[0], times: [1e12, 1e12, 1e12] },
    ]);
    const [found] = await reference.attribute(histories[2], [4], contexts[2]);
    reference.dispose();
    const plan = await createPlanScorer(device, sasrec.recipe, base, parameters);
    const scores = await plan.score(histories, undefined, contexts);
    await expect(plan.score(histories)).rejects.toThrow('this history has none');
    plan.dispose();
    for (const [row, each] of scores.entries()) expect(difference(each, expected[row])).toBeLessThan(1e-3);
    expect(difference(without, expected[0])).toBeGreaterThan(0.1);
    expect(found.score).toBeCloseTo(expected[2][4], 3);
    expect(found.carried).toHaveLength(base.maxLength);
  });

  test('use the time gap before the oldest event that is read', () => {
    const codes = contextCodes(20, base, contexts[2]);
    expect(codes[8] & (2 ** GAP_BITS - 1)).toBeGreaterThan(0);
    expect(codes[0] & (2 ** GAP_BITS - 1)).toBe(0);
  });
});
