import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '../../core/maths/random';
import { type Backend, openBackend } from '../../gpu/device/backend';
import * as tf from '../../gpu/device/tf';
import { rank } from '../scorer';
import { createRowScorer } from './row-scorer';

const [ITEMS, WIDTH] = [300, 6];
const random = seededRandom(2);
/** Small integers, so that both sides compute exactly the same scores. */
const rows = Float32Array.from({ length: ITEMS * WIDTH }, () => random.integer(9) - 4);
const queryOf = (history: ArrayLike<number>, user = 0) =>
  Float32Array.from({ length: WIDTH }, (_, c) => ((history[0] ?? 0) + c * (user + 1)) % 5);

describe('a row scorer', () => {
  let backend: Backend;
  beforeAll(async () => {
    backend = await openBackend('webgpu');
  });
  afterAll(() => expect(tf.memory().numTensors).toBe(0));

  test('finds the same top k on the device as by its scores, for floats and bytes, known users and new ones', async () => {
    const onDevice = createRowScorer(backend, rows, WIDTH, queryOf);
    const byScores = createRowScorer({}, rows, WIDTH, queryOf);
    expect(onDevice.top).toBeDefined();
    expect(byScores.top).toBeUndefined();
    const histories = Array.from({ length: 70 }, (_, i) => [i, (7 * i) % ITEMS]);
    const excluded = histories.map((history) => new Set(history));
    const bytes = { values: Int8Array.from(rows), scales: new Float32Array(ITEMS).fill(1) };
    const inBytes = [backend, {}].map((where) => createRowScorer(where, bytes, WIDTH, queryOf));
    for (const users of [undefined, histories.map((_, i) => i % 3)]) {
      for (const k of [5, 20]) {
        const found = await rank(onDevice, histories, k, excluded, users);
        expect(found).toEqual(await rank(byScores, histories, k, excluded, users));
        for (const scorer of inBytes)
          expect(await rank(scorer, histories, k, excluded, users)).toEqual(found);
        expect(found.every(({ items }) => items.length === k)).toBe(true);
      }
    }
    for (const scorer of [onDevice, byScores, ...inBytes]) scorer.dispose();
  });
});
