import { describe, expect, test } from 'vitest';
import { placeRight } from '../../core/sequence-batch';
import { device, openTestDevice } from '../../gpu/test-device';
import * as tf from '../../gpu/tf';
import { bert4recKind } from '../bert4rec/config';
import type { ParameterSet } from '../parameters';
import { sasrecKind } from '../sasrec/config';
import { toTensors } from '../sequence/reference';
import { difference, roughParameters } from '../sequence/reference-parity';
import { type TransformerConfig, type TransformerKind, transformerDefaults } from './config';
import { initialTransformerParameters } from './parameters';
import { readAttention } from './read-attention';
import { transformerReference } from './reference';

openTestDevice();

const config: TransformerConfig = {
  ...transformerDefaults,
  ...{ items: 23, dim: 24, heads: 3, blocks: 2, maxLength: 9, seed: 7 },
};
const histories = [[3, 8, 3, 19, 4], [22], [], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]];

/** Of each block, [B, h, L] at the newest position, by the reference. */
function attentionOfReference(
  kind: TransformerKind,
  parameters: ParameterSet,
  rows: readonly (readonly number[])[],
): Float32Array[] {
  const length = Math.max(...rows.map((row) => row.length));
  const tokens = new Int32Array(rows.length * length);
  rows.forEach((row, i) => {
    placeRight(row, tokens, i, length);
  });
  const found: Float32Array[] = [];
  tf.tidy(() => {
    const tensors = toTensors(parameters);
    const ids = tf.tensor2d(tokens, [rows.length, length], 'int32');
    const reference = transformerReference(kind);
    reference.encode(tensors, config, reference.embed(tensors, config, ids), ids, {
      onAttention(_, probabilities) {
        const [B, h, L] = probabilities.shape;
        const newest = tf.slice(probabilities, [0, 0, L - 1, 0], [B, h, 1, L]);
        found.push(Float32Array.from(newest.dataSync()));
      },
    });
  });
  return found;
}

describe.each([
  ['the newest event', sasrecKind],
  ['the mask after the newest event', bert4recKind],
])('attention of %s', (_, kind) => {
  test("is the reference's in every block and head, and nothing at padding", async () => {
    const parameters = roughParameters(initialTransformerParameters(kind, config), config.seed);
    const read = histories.map((history) =>
      kind.maskToken ? [...history.slice(-8), config.items] : history.slice(-9),
    );
    const expected = attentionOfReference(kind, parameters, read);
    const { length, blocks } = await readAttention(device, kind, config, parameters, histories);
    expect([length, blocks.length]).toEqual([9, 2]);
    const { heads } = config;
    for (const [b, found] of blocks.entries()) {
      expect(found).toHaveLength(histories.length * heads * length);
      for (const [row, { length: tokens }] of read.entries())
        for (let head = 0; head < heads; head++) {
          const from = (row * heads + head) * length;
          const own = found.subarray(from, from + length);
          expect(own.subarray(0, length - tokens).every((probability) => probability === 0)).toBe(true);
          // The reference spreads the attention of a row without tokens over its padding.
          if (tokens === 0) continue;
          expect(own.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 5);
          expect(difference(own, expected[b].subarray(from, from + length))).toBeLessThan(1e-5);
        }
    }
  });
});

test('attention of something that is no item is refused by its place', async () => {
  const parameters = initialTransformerParameters(bert4recKind, config);
  await expect(readAttention(device, bert4recKind, config, parameters, [[1], [2, 23]])).rejects.toThrow(
    'history 1, place 1: 23 is not one of 23 items',
  );
});
