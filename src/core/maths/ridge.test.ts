import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ridge } from './ridge';

const FEATURES = 5;
const row = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), {
  minLength: FEATURES,
  maxLength: FEATURES,
});
const sample = fc.record({ row, target: fc.double({ min: -5, max: 5, noNaN: true }), learnt: fc.boolean() });

const sparse = (rows: readonly (readonly number[])[]) => ({
  starts: Uint32Array.from({ length: rows.length + 1 }, (_, i) => i * FEATURES),
  columns: Uint32Array.from(rows.flatMap(() => Array.from({ length: FEATURES }, (_, k) => k))),
  weights: Float32Array.from(rows.flat()),
});

test('the gradient of the loss is zero, over the training rows alone', () => {
  fc.assert(
    fc.property(
      fc.array(sample, { minLength: 2, maxLength: 20 }),
      fc.double({ min: 0.5, max: 10, noNaN: true }),
      (samples, penalty) => {
        const rows = sparse(samples.map((each) => each.row));
        const learnt = samples.map((each) => (each.learnt ? 1 : 0));
        const { mean, weights } = ridge(rows, FEATURES, learnt, penalty).fit(
          samples.map(({ target }) => target),
        );
        const gradient = weights.map((weight) => penalty * weight);
        samples.forEach((each, i) => {
          if (!each.learnt) return;
          const x = rows.weights.subarray(i * FEATURES, (i + 1) * FEATURES);
          const error = x.reduce((sum, value, k) => sum + value * weights[k], mean - each.target);
          x.forEach((value, k) => {
            gradient[k] += value * error;
          });
        });
        for (const slope of gradient) expect(Math.abs(slope)).toBeLessThan(0.1);
      },
    ),
  );
});

test('a target that equals a feature is recovered, more exactly with a smaller penalty', () => {
  const rows = sparse(Array.from({ length: 20 }, (_, i) => [i % 2, 0, 0, (i >> 1) % 2, 0]));
  const targets = Array.from({ length: 20 }, (_, i) => 3 * (i % 2));
  const everything = targets.map(() => 1);
  const light = ridge(rows, FEATURES, everything, 0.001).fit(targets).weights[0];
  const heavy = ridge(rows, FEATURES, everything, 50).fit(targets).weights[0];
  expect(Math.abs(light)).toBeGreaterThan(Math.abs(heavy));
});
