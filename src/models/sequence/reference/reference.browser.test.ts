import { afterAll, describe, expect, test } from 'vitest';
import { seededRandom } from '../../../core/maths/random';
import { openBackend } from '../../../gpu/device/backend';
import * as tf from '../../../gpu/device/tf';
import { fusedOps } from '../../../gpu/fused/fused-ops';
import { bert4recKind } from '../../bert4rec/config';
import { states } from '../../lstm/reference';
import { freshState } from '../../parameters';
import { sasrecDefaults, sasrecKind } from '../../sasrec/config';
import { initialTransformerParameters } from '../../transformer/parameters';
import { encode, transformerReference } from '../../transformer/reference';
import { drop, layerNorm, linear, toTensors } from './reference';
import { nextItemLoss } from './reference-loss';
import { createReferenceTrainer } from './reference-trainer';

/**
 * Layers give the same results on all backends: fused on wasm, plain operations on the CPU.
 */

/**
 * Rounding of a logit as large as 1 / temperature; the gradients for a single item consist of it.
 */
const ROUNDING = 2e-6;

type Layer = (...given: tf.Tensor[]) => tf.Tensor;

/**
 * The value of a layer, and the gradients of its inputs for a loss that weighs each of its numbers
 * differently.
 */
async function outcome(layer: Layer, inputs: readonly (readonly number[])[]): Promise<Float32Array[]> {
  const random = seededRandom(5, inputs.length);
  const filled = (shape: readonly number[]) => {
    const size = shape.reduce((product, n) => product * n, 1);
    return tf.tensor(
      Float32Array.from({ length: size }, () => random.normal()),
      [...shape],
    );
  };
  const given = inputs.map(filled);
  const value = tf.tidy(() => layer(...given));
  const weights = filled(value.shape);
  const gradients = tf.tidy(() =>
    tf.grads((...tensors: tf.Tensor[]) => tf.sum(tf.mul(layer(...tensors), weights)))(given),
  );
  const found = await Promise.all([value, ...gradients].map((tensor) => tensor.data<'float32'>()));
  tf.dispose([...given, value, weights, ...gradients]);
  return found;
}

async function expectSame(layer: Layer, inputs: readonly (readonly number[])[]): Promise<void> {
  await openBackend('cpu');
  expect(fusedOps()).toBeUndefined();
  const plain = await outcome(layer, inputs);
  await openBackend('wasm');
  expect(fusedOps()).toBeDefined();
  const fused = await outcome(layer, inputs);
  plain.forEach((expected, i) => {
    const largest = expected.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
    const worst = expected.reduce((most, x, j) => Math.max(most, Math.abs(x - fused[i][j])), 0);
    expect(fused[i]).toHaveLength(expected.length);
    expect(worst, i === 0 ? 'value' : `gradient ${i}`).toBeLessThanOrEqual(1e-4 * largest + ROUNDING);
  });
}

afterAll(() => expect(tf.memory().numTensors).toBe(0));

describe('a fused layer equals the plain operations, in value and gradients', () => {
  test.each([
    [1, 1, 4],
    [3, 7, 12],
    [2, 50, 64],
  ])('layer norm of [%i, %i, %i]', (B, L, d) =>
    expectSame((x, scale, shift) => layerNorm(x, scale, shift, false), [[B, L, d], [d], [d]]),
  );

  test.each([
    [1, 1, 4, 4],
    [3, 5, 12, 36],
    [2, 9, 7, 8],
  ])('linear of [%i, %i, %i] to %i', async (B, L, d, e) => {
    const shapes = [[B, L, d], [d, e], [e]];
    const dropout = { rate: 0.3, seed: 11, site: 2 };
    await expectSame((x, w, b) => linear(x, w, b), shapes);
    await expectSame((x, w, b) => linear(x, w, b, { relu: true, dropout }), shapes);
    await expectSame((x, w, b) => linear(x, w, b, { relu: true }), shapes);
    await expectSame((x, w, b, residual) => linear(x, w, b, { dropout, residual }), [...shapes, [B, L, e]]);
  });

  test.each([1, 3, 64, 1001])('dropout of %i numbers', (size) =>
    expectSame((x) => drop(x, { rate: 0.5, seed: 4_000_000_000, site: 9 }), [[size]]),
  );

  test.each([
    [1, 1, 4],
    [5, 23, 8],
    [130, 6, 16],
    [3, 520, 4],
  ])('cross-entropy of %i targets among %i items of width %i', async (T, N, dim) => {
    const random = seededRandom(T, N);
    for (const logits of ['dot', 'cosine'] as const) {
      const targets = Int32Array.from({ length: T }, () => random.integer(N));
      await expectSame(
        (hidden, itemEmbedding) =>
          nextItemLoss(
            { itemEmbedding },
            { ...sasrecDefaults, items: N, dim, logits },
            hidden,
            Int32Array.from(targets, (_, i) => i),
            targets,
          ),
        [
          [T, dim],
          [N, dim],
        ],
      );
    }
  });
});

describe('smoothed labels', () => {
  test('give the cross-entropy with a label spread over the catalogue', async () => {
    const [N, dim] = [5, 4];
    const random = seededRandom(3, 3);
    const numbers = (size: number): number[] => Array.from({ length: size }, () => random.normal());
    const [hidden, embedding] = [numbers(2 * dim), numbers(N * dim)];
    const targets = Int32Array.of(1, 4);
    const labelSmoothing = 0.3;
    const expected = [0, 1].map((row) => {
      const logits = Array.from({ length: N }, (_, item) =>
        hidden
          .slice(row * dim, (row + 1) * dim)
          .reduce((sum, x, i) => sum + x * embedding[item * dim + i], 0),
      );
      const total = logits.reduce((sum, logit) => sum + Math.exp(logit), 0);
      return -logits.reduce((sum, logit, item) => {
        const label = (item === targets[row] ? 1 - labelSmoothing : 0) + labelSmoothing / N;
        return sum + label * (logit - Math.log(total));
      }, 0);
    });
    for (const name of ['cpu', 'wasm'] as const) {
      await openBackend(name);
      const found = tf.tidy(() =>
        nextItemLoss(
          { itemEmbedding: tf.tensor2d(embedding, [N, dim]) },
          { ...sasrecDefaults, items: N, dim, logits: 'dot', labelSmoothing },
          tf.tensor2d(hidden, [2, dim]),
          Int32Array.of(0, 1),
          targets,
        ).dataSync(),
      );
      expect(found[0]).toBeCloseTo((expected[0] + expected[1]) / 2, 5);
    }
  });
});

describe('the fused recurrence of an LSTM equals the plain operations, in value and gradients', () => {
  test.each([
    { lengths: [1], L: 1, d: 4 },
    { lengths: [0, 1, 6, 7], L: 7, d: 12 },
    { lengths: Array.from({ length: 37 }, (_, i) => i % 6), L: 5, d: 20 },
    { lengths: [50, 3], L: 50, d: 64 },
  ])('with %o', ({ lengths, L, d }) => {
    const tokens = lengths.flatMap((events) => Array.from({ length: L }, (_, i) => (i < L - events ? 0 : 1)));
    return expectSame(
      (inputGates, recurrent) =>
        // With larger weights the recurrence is chaotic, and rounding grows from step to step.
        states(
          inputGates,
          tf.div(recurrent, 2 * Math.sqrt(d)),
          tf.tensor2d(tokens, [lengths.length, L], 'int32'),
          false,
        ),
      [
        [lengths.length, L, 4 * d],
        [d, 4 * d],
      ],
    );
  });
});

describe('a Transformer of fused layers equals the plain operations, in value and gradient', () => {
  const lengths = [0, 1, 6, 7];
  test.each([
    { kind: sasrecKind, L: 7, dim: 8, heads: 2, dropout: 0.4 },
    { kind: sasrecKind, L: 7, dim: 12, heads: 2, dropout: 0 },
    { kind: sasrecKind, L: 8, dim: 4, heads: 1, dropout: 0.2 },
    { kind: sasrecKind, L: 13, dim: 20, heads: 4, dropout: 0.2 },
    { kind: bert4recKind, L: 7, dim: 8, heads: 2, dropout: 0.4 },
    { kind: bert4recKind, L: 13, dim: 20, heads: 4, dropout: 0 },
  ])('with %o and rows of no, one, some and all events', async ({ kind, L, dim, heads, dropout }) => {
    const config = { ...sasrecDefaults, items: 5, dim, heads, dropout, maxLength: L };
    const tokens = lengths.flatMap((events) =>
      Array.from({ length: L }, (_, i) => (i < L - events ? 0 : 1 + (i % 5))),
    );
    // Outputs at padding are not used, so they are left out of the comparison.
    const real = Float32Array.from(tokens, (token) => Math.sign(token));
    await expectSame(
      (x) => {
        const tensors = toTensors(initialTransformerParameters(kind, config));
        const ids = tf.tensor2d(tokens, [lengths.length, L], 'int32');
        const hidden = encode(kind, tensors, config, x, ids, { dropoutSeed: 77 });
        return tf.mul(hidden, tf.tensor3d(real, [lengths.length, L, 1]));
      },
      [[lengths.length, L, dim]],
    );
  });
});

describe('fused training', () => {
  const config = { ...sasrecDefaults, items: 23, dim: 16, maxLength: 6 };
  const inputs = Int32Array.from([0, 0, 4, 3, 7, 3, 1, 23, 2, 5, 6, 7]);
  const batch = { rows: 2, length: 6, inputs, targets: inputs.map((token) => (token * 5) % 24) };

  test('gives the same bits twice, and holds no more memory after many steps than after one', async () => {
    await openBackend('wasm');
    const run = async () => {
      const initial = freshState(initialTransformerParameters(sasrecKind, config));
      const trainer = createReferenceTrainer(transformerReference(sasrecKind), config, initial);
      await trainer.step(batch, 0.01);
      const before = tf.memory();
      for (let i = 0; i < 20; i++) await trainer.step(batch, 0.01);
      expect(tf.memory()).toMatchObject({ numTensors: before.numTensors, numBytes: before.numBytes });
      const found = { state: await trainer.state(), loss: await trainer.readLoss() };
      trainer.dispose();
      return found;
    };
    expect(await run()).toEqual(await run());
  });
});
