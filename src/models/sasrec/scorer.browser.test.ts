import { afterAll, describe, expect, test } from 'vitest';
import { openBackend } from '../../gpu/device/backend';
import * as tf from '../../gpu/device/tf';
import { initialTransformerParameters } from '../transformer/parameters';
import { sasrecDefaults, sasrecKind } from './config';
import { sasrec } from './model';

const config = { ...sasrecDefaults, items: 2003, dim: 16, maxLength: 10, seed: 3 };
const history = [3, 8, 1999, 19, 4, 11];

describe('a SASRec scorer', () => {
  test.each([
    ['webgpu', {}],
    ['webgpu', { heads: 8 }],
    ['wasm', {}],
  ] as const)('on %s with %o reports the same score in attribution as in ranking', async (name, change) => {
    const backend = await openBackend(name);
    const settings = { ...config, ...change };
    const scorer = await sasrec.createScorer(
      backend,
      settings,
      initialTransformerParameters(sasrecKind, settings),
    );
    expect([scorer.items, scorer.maxLength]).toEqual([2003, 10]);
    const [scores] = await scorer.score([history]);
    const [found] = await scorer.attribute(history, [2002]);
    expect(found.score).toBeCloseTo(scores[2002], 4);
    scorer.dispose();
  });

  test('scores a chunk of histories in one submission on a GPU device', async () => {
    const backend = await openBackend('webgpu');
    const scorer = await sasrec.createScorer(
      backend,
      config,
      initialTransformerParameters(sasrecKind, config),
    );
    const before = backend.counts?.();
    await scorer.score([history, [1], [2, 3]]);
    const after = backend.counts?.();
    expect(after && before && after.submits - before.submits).toBe(1);
    expect(after && before && after.buffersCreated - before.buffersCreated).toBe(0);
    expect(after && before && after.dispatches - before.dispatches).toBeLessThanOrEqual(16);
    scorer.dispose();
  });

  test.each(['webgpu', 'wasm'] as const)(
    'on %s scores after every event from the events up to it, and after the newest as ranking does',
    async (name) => {
      const scorer = await sasrec.createScorer(
        await openBackend(name),
        config,
        initialTransformerParameters(sasrecKind, config),
      );
      const far = (a: Float32Array, b: Float32Array) =>
        Math.max(...a.map((score, item) => Math.abs(score - b[item])));
      const long = Array.from({ length: 14 }, (_, i) => (i * 37) % 2003);
      const [each, ofOther, ofLong] = await scorer.scoreEach([history, [...history.slice(0, 5), 77], long]);
      expect([each.length, ofLong.length]).toEqual([6, 10]);
      const [newest, newestOfLong] = await scorer.score([history, long]);
      expect(far(each[5], newest)).toBeLessThan(2e-4);
      expect(far(ofLong[9], newestOfLong)).toBeLessThan(2e-4);
      for (let i = 0; i < 5; i++) expect(far(each[i], ofOther[i])).toBeLessThan(1e-5);
      expect(far(each[5], ofOther[5])).toBeGreaterThan(0.01);
      expect(far(each[3], each[4])).toBeGreaterThan(0.01);
      scorer.dispose();
    },
  );

  test('refuses the parameters of another catalogue', async () => {
    const backend = await openBackend('webgpu');
    const other = initialTransformerParameters(sasrecKind, { ...config, items: 7 });
    await expect(sasrec.createScorer(backend, config, other)).rejects.toThrow('itemEmbedding');
  });
});

afterAll(() => expect(tf.memory().numTensors).toBe(0));
