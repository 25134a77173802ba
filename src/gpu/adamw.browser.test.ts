import { describe, expect, test } from 'vitest';
import { seededRandom } from '../core/random';
import { BACKENDS } from '../core/recommendation';
import { adamW } from './adamw';
import { openBackend } from './backend';
import * as tf from './tf';

const options = { beta1: 0.9, beta2: 0.98, epsilon: 1e-8, weightDecay: 0.01, clipNorm: 1 };
const random = seededRandom(3);
/** More arrays than a GPU binds to one kernel. */
const arrays = Array.from({ length: 24 }, () =>
  Float32Array.from({ length: 1 + random.integer(40) }, () => random.normal()),
);

/** The formulas in plain arithmetic, with the gradient equal to the parameter. */
function expected(steps: number): number[][] {
  const found = arrays.map((values) => [...values]);
  const first = arrays.map((values) => [...values].fill(0));
  const second = arrays.map((values) => [...values].fill(0));
  for (let t = 1; t <= steps; t++) {
    const norm = Math.sqrt(found.flat().reduce((sum, x) => sum + x * x, 0));
    const factor = Math.min(1, options.clipNorm / (norm + 1e-6));
    found.forEach((values, i) => {
      values.forEach((p, j) => {
        const g = p * factor;
        first[i][j] = 0.9 * first[i][j] + 0.1 * g;
        second[i][j] = 0.98 * second[i][j] + 0.02 * g * g;
        const step = first[i][j] / (1 - 0.9 ** t) / (Math.sqrt(second[i][j] / (1 - 0.98 ** t)) + 1e-8);
        values[j] = p - 0.05 * (step + 0.01 * p);
      });
    });
  }
  return found;
}

describe('AdamW', () => {
  test.each(BACKENDS)('follows its formulas on %s', async (name) => {
    await openBackend(name);
    const variable = (values: Float32Array) => tf.tidy(() => tf.variable(tf.tensor1d(values)));
    const variables = arrays.map((values) => ({
      parameter: variable(values),
      first: variable(new Float32Array(values.length)),
      second: variable(new Float32Array(values.length)),
    }));
    for (let t = 1; t <= 3; t++)
      adamW(
        variables,
        variables.map(({ parameter }) => parameter),
        t,
        0.05,
        options,
      );
    const after = expected(3);
    for (let i = 0; i < arrays.length; i++) {
      const values = await variables[i].parameter.data();
      values.forEach((value, j) => {
        expect(value).toBeCloseTo(after[i][j], 4);
      });
    }
    for (const { parameter, first, second } of variables) tf.dispose([parameter, first, second]);
  });
});
