import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attentionRollout } from '../../core/explanation/attention-rollout';
import { seededRandom } from '../../core/maths/random';
import { BACKENDS } from '../../core/recommendation/recommendation';
import { openBackend } from '../../gpu/device/backend';
import * as tf from '../../gpu/device/tf';
import { roughParameters, worst } from '../sequence/reference/reference-parity.fixture';
import type { SequenceScorer } from '../sequence/scorer';
import { type Bert4recConfig, bert4recDefaults } from './config';
import { bert4rec } from './model';

const config: Bert4recConfig = { ...bert4recDefaults, items: 32, dim: 16, maxLength: 12, seed: 3 };
const parameters = roughParameters(bert4rec.initial(config), config.seed);
const random = seededRandom(4, 1);
const histories = [5, 1, 12, 11, 2, 30, 9, 1, 10].map((length) =>
  Int32Array.from({ length }, () => random.integer(config.items)),
);

const scorerOn = async (
  name: (typeof BACKENDS)[number],
  settings = config,
  given = parameters,
): Promise<SequenceScorer> => bert4rec.createScorer(await openBackend(name), settings, given);

afterAll(() => expect(tf.memory().numTensors).toBe(0));

describe('scores of BERT4Rec', () => {
  let expected: Float32Array[];
  beforeAll(async () => {
    const scorer = await scorerOn('cpu');
    expected = await scorer.score(histories);
    scorer.dispose();
  });

  test.each(BACKENDS)('are the same on %s, from its fastest implementation', async (name) => {
    const scorer = await scorerOn(name);
    const found = await scorer.score(histories);
    expect(found).toHaveLength(expected.length);
    found.forEach((scores, i) => {
      expect(worst(scores, expected[i]), `history ${i}`).toBeLessThan(1e-4);
    });
    scorer.dispose();
  });

  test.each(['webgpu', 'wasm'] as const)('reserve one position for the mask on %s', async (name) => {
    const scorer = await scorerOn(name);
    expect(scorer.maxLength).toBe(11);
    const [whole, newest] = await scorer.score([histories[5], histories[5].slice(-11)]);
    expect(whole).toEqual(newest);
    const [fewer] = await scorer.score([histories[5].slice(-10)]);
    expect(worst(fewer, whole)).toBeGreaterThan(1e-3);
    scorer.dispose();
  });
});

describe("BERT4Rec's attribution", () => {
  const history = [3, 8, 1, 19, 4, 11];

  test('splits the score over the events exactly when biases and mask contribute nothing', async () => {
    const silent = bert4rec.initial(config).map(({ name, shape, values }) => {
      // The newest position is the mask, not an event.
      if (name === 'itemEmbedding') return { name, shape, values: values.slice().fill(0, 32 * 16) };
      if (name === 'positionEmbedding') return { name, shape, values: values.slice().fill(0, 0, 16) };
      return { name, shape, values };
    });
    const scorer = await scorerOn('cpu', config, silent);
    for (const { score, carried, rest } of await scorer.attribute(history, [2, 20])) {
      expect(carried).toHaveLength(history.length);
      expect(carried.every((part) => Math.abs(part) > 1e-6)).toBe(true);
      expect(Math.abs(rest)).toBeLessThan(1e-4 * Math.abs(score) + 1e-5);
    }
    scorer.dispose();
  });

  test.each(['webgpu', 'wasm'] as const)(
    'on %s reports the score of ranking, and the attention of the mask',
    async (name) => {
      const scorer = await scorerOn(name);
      const [scores] = await scorer.score([history]);
      const [found] = await scorer.attribute(history, [31]);
      expect(found.score).toBeCloseTo(scores[31], 4);
      // The mask is last.
      expect(found.attention?.length).toBe(history.length + 1);
      const looked = found.attention
        ? attentionRollout(found.attention)
            .slice(0, -1)
            .reduce((sum, p) => sum + p, 0)
        : 0;
      // The rest of its attention goes to itself.
      expect(looked).toBeGreaterThan(0.1);
      expect(looked).toBeLessThan(1);
      scorer.dispose();
    },
  );
});
