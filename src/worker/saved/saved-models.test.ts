import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../core/maths/random';
import { factorizationConfig } from '../../models/matrix-factorization/config';
import { sasrecConfig } from '../../models/sasrec/config';
import { settingsFor } from '../../models/settings/settings';
import { restoredParameters, storedParameters } from '../../models/stored-parameters';
import { openMemory } from '../../storage/memory';
import { configurationOf } from '../training/trainable/saved-settings';
import { savedModels } from './saved-models';
import { servedMatrix, servedParameters, storedMatrix } from './stored-arrays';

describe('the settings a model was trained with', () => {
  const values = settingsFor('sasrec', { loss: 'gbce', negatives: 17, epochs: 12 });
  const restored = (saved: Record<string, string | number>, items = 3) =>
    configurationOf(sasrecConfig, 'sasrec', { values: saved, items: 3 }, items);

  test('give its configuration again, with the defaults of settings that are newer', () => {
    expect(restored(values)).toEqual(sasrecConfig(3, 1, values));
    const { l1, l2, ...before } = values;
    expect(restored(before)).toEqual(sasrecConfig(3, 1, values));
  });

  test('count as missing for another catalogue, or when this version does not know them', () => {
    expect(restored(values, 4)).toBeUndefined();
    expect(restored({ ...values, depth: 3 })).toBeUndefined();
    expect(restored({ ...values, loss: 'hinge' })).toBeUndefined();
    expect(
      configurationOf(factorizationConfig, 'matrix-factorization', { values: { dim: 0.5 }, items: 3 }, 3),
    ).toBeUndefined();
  });
});

describe('the saved results and runs', () => {
  const gains = Float32Array.of(0, 1, 0.5);

  test('come back with the gain of every question; unreadable records are left out', async () => {
    const storage = openMemory();
    const saved = savedModels(storage, 'shop', () => 1);
    await saved.saveHeldOutResult({ model: 'popularity', ndcg: 0.5, gains });
    await saved.saveHeldOutResult({ model: 'lstm', ndcg: 0.5, gains });
    const record = { catalogue: 'shop', model: 'sasrec', role: 'standing', savedAt: 1 } as const;
    await storage.models.save({ ...record, payload: { ndcg: 'high' } });
    expect(await saved.heldOutResults()).toEqual([
      { model: 'popularity', ndcg: 0.5, gains },
      { model: 'lstm', ndcg: 0.5, gains },
    ]);
    await saved.forget('lstm');
    expect((await saved.heldOutResults()).map(({ model }) => model)).toEqual(['popularity']);
    expect(await savedModels(storage, 'elsewhere', () => 1).heldOutResults()).toEqual([]);
  });

  test.each([
    ['above one', { ndcg: 99, gains: Float32Array.of(99) }],
    ['other than the mean of the gains', { ndcg: 0.9, gains }],
    ['not a number', { ndcg: Number.NaN, gains: Float32Array.of(Number.NaN) }],
  ])('with a figure %s are not believed', async (_what, payload) => {
    const storage = openMemory();
    await storage.models.save({ catalogue: 'shop', model: 'sasrec', role: 'standing', savedAt: 1, payload });
    expect(await savedModels(storage, 'shop', () => 1).heldOutResults()).toEqual([]);
  });

  test('restore an unfinished run, unless another version saved it', async () => {
    const storage = openMemory();
    const saved = savedModels(storage, 'shop', () => 1);
    const run = {
      own: Int32Array.of(1, 2),
      candidates: [
        { model: 'sasrec', state: 'training', losses: [], validations: [{ epoch: 1, ndcg: 0.2 }] },
      ],
      current: { model: 'sasrec', run: { anything: Float32Array.of(1) } },
    } as const;
    await saved.saveCheckpoint(run);
    expect(await saved.checkpoint()).toEqual(run);
    await storage.models.save({
      catalogue: 'shop',
      model: 'run',
      role: 'checkpoint',
      savedAt: 1,
      payload: { own: Int32Array.of(1), factorization: {} },
    });
    expect(await saved.checkpoint()).toBeUndefined();
  });
});

describe('the parameters of a serving model', () => {
  const random = seededRandom(3);
  const learnt = [
    { name: 'itemEmbedding', shape: [3, 64], values: Float32Array.from({ length: 192 }, random.normal) },
    { name: 'finalNorm.scale', shape: [64], values: Float32Array.from({ length: 64 }, random.normal) },
  ];

  test('are stored in 8 bits, and come back as floats', () => {
    const kept = storedParameters(learnt);
    expect(v.parse(servedParameters, kept)).toEqual(restoredParameters(kept));
    const matrix = storedMatrix('itemVectors', learnt[0].values, 64);
    expect(v.parse(servedMatrix, matrix)).toEqual(restoredParameters(kept)[0].values);
  });

  test('count as missing when numbers are missing', () => {
    const [whole] = storedParameters([
      { ...learnt[0], values: learnt[0].values.map((x, i) => (i % 3 ? 0 : x)) },
    ]);
    expect('present' in whole).toBe(true);
    const reads = (array: object) => v.safeParse(servedParameters, [array]).success;
    expect(reads(whole)).toBe(true);
    expect(reads({ ...whole, bytes: new Int8Array(192) })).toBe(false);
    expect(reads({ ...whole, scales: new Float32Array(2) })).toBe(false);
    expect(reads({ ...whole, present: new Uint8Array(23) })).toBe(false);
    expect(reads({ ...whole, shape: [4, 64] })).toBe(false);
    expect(reads({ ...learnt[0], shape: [4, 64] })).toBe(false);
  });
});
