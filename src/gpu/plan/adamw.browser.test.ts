import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../core/maths/random';
import { BACKENDS } from '../../core/recommendation/recommendation';
import { openBackend } from '../device/backend';
import * as tf from '../device/tf';
import { adamW } from './adamw';
import type { AdamWOptions } from './adamw-options';

const plain = { beta1: 0.9, beta2: 0.98, epsilon: 1e-8, weightDecay: 0.01, l1: 0, l2: 0, clipNorm: 1 };
const random = seededRandom(3);
/** More arrays than a kernel can bind. */
const arrays = Array.from({ length: 24 }, () =>
  Float32Array.from({ length: 1 + random.integer(40) }, (_, j) => (j % 7 === 3 ? 0 : random.normal())),
);

/** Every fifth parameter has a gradient of zero; that of the others is the parameter plus 0.1. */
const dependsOn = (j: number): number => (j % 5 === 0 ? 0 : 1);

/** The formulas in plain arithmetic. */
function expected(steps: number, options: AdamWOptions): number[][] {
  const found = arrays.map((values) => [...values]);
  const first = arrays.map((values) => [...values].fill(0));
  const second = arrays.map((values) => [...values].fill(0));
  for (let t = 1; t <= steps; t++) {
    const squares = found.map((values) =>
      values.reduce((sum, x, j) => sum + dependsOn(j) * (x + 0.1) ** 2, 0),
    );
    const norm = Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
    const factor = Math.min(1, options.clipNorm / (norm + 1e-6));
    found.forEach((values, i) => {
      values.forEach((p, j) => {
        const pull = options.l1 * Math.sign(p) + options.l2 * p;
        const g = dependsOn(j) * ((p + 0.1) * factor + pull);
        first[i][j] = 0.9 * first[i][j] + 0.1 * g;
        second[i][j] = 0.98 * second[i][j] + 0.02 * g * g;
        const step = first[i][j] / (1 - 0.9 ** t) / (Math.sqrt(second[i][j] / (1 - 0.98 ** t)) + 1e-8);
        if (p !== 0 || !options.keepZeros) values[j] = p - 0.05 * (step + 0.01 * p);
      });
    });
  }
  return found;
}

describe('AdamW', () => {
  const ways = BACKENDS.flatMap((name) => [
    { name, terms: { l1: 0, l2: 0 } },
    { name, terms: { l1: 0.02, l2: 0.3, keepZeros: true } },
    { name, terms: { keepZeros: true } },
  ]);
  test.each(ways)('follows its formulas on $name with $terms', async ({ name, terms }) => {
    const options = { ...plain, ...terms };
    await openBackend(name);
    const variable = (values: Float32Array) => tf.tidy(() => tf.variable(tf.tensor1d(values)));
    const variables = arrays.map((values) => ({
      parameter: variable(values),
      first: variable(new Float32Array(values.length)),
      second: variable(new Float32Array(values.length)),
    }));
    for (let t = 1; t <= 3; t++)
      tf.tidy(() => {
        const gradients = variables.map(({ parameter }) =>
          tf.mul(
            tf.add(parameter, 0.1),
            Array.from({ length: parameter.size }, (_, j) => dependsOn(j)),
          ),
        );
        adamW(variables, gradients, t, 0.05, options);
      });
    const after = expected(3, options);
    for (let i = 0; i < arrays.length; i++) {
      const values = await variables[i].parameter.data();
      values.forEach((value, j) => {
        expect(value).toBeCloseTo(after[i][j], 4);
      });
    }
    for (const { parameter, first, second } of variables) tf.dispose([parameter, first, second]);
  });
});
