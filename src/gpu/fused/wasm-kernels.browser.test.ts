import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBackend } from '../device/backend';
import * as tf from '../device/tf';

beforeAll(() => openBackend('wasm'));
afterAll(() => expect(tf.memory().numTensors).toBe(0));

/** The numbers of what `make` returns. */
async function numbers(make: () => tf.Tensor): Promise<number[]> {
  const tensor = tf.tidy(make);
  const found = Array.from(await tensor.data());
  tensor.dispose();
  return found;
}

describe('rows gathered on wasm', () => {
  const table = () => tf.tensor2d([1, 2, 3, 4, 5, 6], [3, 2]);

  test('are the requested rows, in the shape of the indices', async () => {
    const indices = () => tf.tensor2d([2, 0, 0, 1], [2, 2], 'int32');
    expect(tf.tidy(() => tf.gather(table(), indices()).shape)).toEqual([2, 2, 2]);
    expect(await numbers(() => tf.gather(table(), indices()))).toEqual([5, 6, 1, 2, 1, 2, 3, 4]);
  });

  test('may be none, and may be columns', async () => {
    expect(await numbers(() => tf.gather(table(), tf.tensor1d([], 'int32')))).toEqual([]);
    expect(await numbers(() => tf.gather(table(), tf.tensor1d([1], 'int32'), 1))).toEqual([2, 4, 6]);
  });

  test.each([-1, 3])('are refused past the ends of the table: %i', (row) => {
    expect(() => tf.tidy(() => tf.gather(table(), tf.tensor1d([row], 'int32')))).toThrow();
  });
});

describe('a clone on wasm', () => {
  test('survives disposal of its source, and assignment to the variable', async () => {
    const variable = tf.tidy(() => tf.variable(tf.tensor1d([1, 2, 3])));
    const clone = tf.clone(variable);
    tf.tidy(() => variable.assign(tf.tensor1d([7, 8, 9])));
    expect(Array.from(await variable.data())).toEqual([7, 8, 9]);
    variable.dispose();
    expect(Array.from(await clone.data())).toEqual([1, 2, 3]);
    clone.dispose();
  });
});
