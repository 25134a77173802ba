import { describe, expect, test } from 'vitest';
import { type SasrecConfig, sasrecDefaults } from '../models/sasrec/config';
import { openMemory } from '../storage/memory';
import { savedModels } from './saved-models';

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
