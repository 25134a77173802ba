import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../core/maths/random';
import { BACKENDS } from '../../core/recommendation/recommendation';
import { openBackend } from '../device/backend';
import * as tf from '../device/tf';

const random = seededRandom(9);
const ROWS = 300;
const ids = Int32Array.from({ length: ROWS }, () => random.integer(7));
const x = Float32Array.from({ length: ROWS * 5 }, () => random.normal());
const expected = new Float64Array(9 * 5);
ids.forEach((id, row) => {
  for (let c = 0; c < 5; c++) expected[id * 5 + c] += x[row * 5 + c];
});

const sums = async () => {
  const found = tf.tidy(() => tf.unsortedSegmentSum(tf.tensor2d(x, [ROWS, 5]), tf.tensor1d(ids, 'int32'), 9));
  const values = await found.data();
  expect(found.shape).toEqual([9, 5]);
  found.dispose();
  return values;
};

describe('sums by segment', () => {
  test.each(BACKENDS)('are correct, zero for empty segments, and the same every time on %s', async (name) => {
    await openBackend(name);
    const first = await sums();
    first.forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i], 4);
    });
    expect(await sums()).toEqual(first);
  });
});
