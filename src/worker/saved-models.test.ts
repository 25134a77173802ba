import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../core/random';
import { factorizationDefaults } from '../models/matrix-factorization/config';
import { type SasrecConfig, sasrecDefaults } from '../models/sasrec/config';
import { restoredParameters, storedBytes, storedParameters } from '../models/stored-parameters';
import { openMemory } from '../storage/memory';
import { savedModels } from './saved-models';
import { servedParameters } from './stored-arrays';

const config: SasrecConfig = { ...sasrecDefaults, items: 3 };
const parameters = [{ name: 'itemEmbedding', shape: [3, 64], values: new Float32Array(192) }];

/** What a record of this configuration, as it lies in the database, is read back as. */
async function readBack(saved: object): Promise<SasrecConfig | undefined> {
  const storage = openMemory();
  const record = { epoch: 4, ndcg: 0.2, parameters, config: saved };
  await storage.models.save({
    catalogue: 'shop',
    model: 'sasrec',
    role: 'best',
    savedAt: 1,
    payload: record,
  });
  return (await savedModels(storage, 'shop', () => 1).sasrec())?.config;
}

describe('a saved SASRec', () => {
  test('comes back as it was saved', async () => {
    for (const loss of ['softmax', 'gbce'] as const) {
      const saved = { ...config, loss, negatives: 17, sampling: 'popularity' as const, calibration: 0.5 };
      expect(await readBack(saved)).toEqual(saved);
    }
  });

  test('from before there was a choice of losses has the one its negatives meant', async () => {
    const { loss, negatives, sampling, calibration, l1, l2, ...before } = config;
    expect(await readBack({ ...before, negatives: 'all' })).toEqual(config);
    expect(await readBack({ ...before, negatives: 6 })).toEqual({
      ...config,
      loss: 'sampled-softmax',
      negatives: 6,
    });
  });

  test('counts as none where a number is missing', async () => {
    const { seed, ...rest } = config;
    expect(await readBack(rest)).toBeUndefined();
  });
});

describe('what recommends', () => {
  const random = seededRandom(3);
  const learnt = [
    { name: 'itemEmbedding', shape: [3, 64], values: Float32Array.from({ length: 192 }, random.normal) },
    { name: 'finalNorm.scale', shape: [64], values: Float32Array.from({ length: 64 }, random.normal) },
  ];

  test('is kept in 8 bits, and comes back as float parameters', async () => {
    const storage = openMemory();
    const saved = savedModels(storage, 'shop', () => 1);
    await saved.saveSasrec({ config, epoch: 4, ndcg: 0.2, parameters: learnt });
    const kept = storedParameters(learnt);
    const record = await storage.models.load({ catalogue: 'shop', model: 'sasrec', role: 'best' });
    expect(record?.payload).toMatchObject({ parameters: kept });
    expect(storedBytes(kept)).toBe(192 + 3 * 4 + 64 * 4);
    expect((await saved.sasrec())?.parameters).toEqual(restoredParameters(kept));

    const itemVectors = learnt[0].values;
    const factorization = { config: { ...factorizationDefaults, items: 3, dim: 64 }, sweep: 2, ndcg: 0.1 };
    await saved.saveFactorization({ ...factorization, itemVectors });
    expect(await saved.factorization()).toEqual({
      ...factorization,
      itemVectors: restoredParameters(kept)[0].values,
    });
  });

  test('is read also where it was kept as floats, as it was before', async () => {
    const storage = openMemory();
    const record = { catalogue: 'shop', role: 'best', savedAt: 1 } as const;
    const saved = savedModels(storage, 'shop', () => 1);
    const sasrec = { config, epoch: 4, ndcg: 0.2, parameters: learnt };
    await storage.models.save({ ...record, model: 'sasrec', payload: sasrec });
    expect(await saved.sasrec()).toEqual(sasrec);
    const factorization = {
      ...{ config: { ...factorizationDefaults, items: 3, dim: 64 }, sweep: 2, ndcg: 0.1 },
      itemVectors: learnt[0].values,
    };
    await storage.models.save({ ...record, model: 'matrix-factorization', payload: factorization });
    expect(await saved.factorization()).toEqual(factorization);
  });

  test('counts as none where numbers are missing', () => {
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
