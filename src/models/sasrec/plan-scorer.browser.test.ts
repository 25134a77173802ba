import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../core/maths/random';
import { device, openTestDevice } from '../../gpu/device/test-device.fixture';
import type { ParameterSet } from '../parameters';
import { createPlanScorer, type PlanScorer } from '../sequence/plan/plan-scorer';
import { roughParameters } from '../sequence/reference/reference-parity.fixture';
import { createReferenceScorer } from '../sequence/reference/reference-scorer';
import { initialTransformerParameters } from '../transformer/parameters';
import { transformerRecipe } from '../transformer/recipe';
import { transformerReference } from '../transformer/reference';
import { type SasrecConfig, sasrecDefaults, sasrecKind } from './config';

const recipe = transformerRecipe(sasrecKind);

openTestDevice();

const base: SasrecConfig = { ...sasrecDefaults, items: 23, dim: 16, maxLength: 12, seed: 7 };

const rough = (config: SasrecConfig): ParameterSet =>
  roughParameters(initialTransformerParameters(sasrecKind, config), config.seed);

function historiesOf(lengths: readonly number[], items: number): Int32Array[] {
  const random = seededRandom(11, items);
  return lengths.map((length) => Int32Array.from({ length }, () => random.integer(items)));
}

async function withScorer<T>(
  config: SasrecConfig,
  use: (scorer: PlanScorer) => Promise<T>,
  parameters = rough(config),
): Promise<T> {
  const scorer = await createPlanScorer(device, recipe, config, parameters);
  try {
    return await use(scorer);
  } finally {
    scorer.dispose();
  }
}

async function referenceScores(
  config: SasrecConfig,
  histories: readonly ArrayLike<number>[],
): Promise<Float32Array[]> {
  const reference = createReferenceScorer(transformerReference(sasrecKind), config, rough(config));
  return await reference.score(histories).finally(() => reference.dispose());
}

/**
 * Largest difference in a row relative to its largest score; infinite where a number is not finite.
 */
function worst(found: Float32Array, expected: Float32Array): number {
  expect(found).toHaveLength(expected.length);
  const largest = expected.reduce((most, score) => Math.max(most, Math.abs(score)), 0);
  return expected.reduce((most, score, i) => {
    const error = Math.abs(score - found[i]) / largest;
    return Number.isNaN(error) ? Number.POSITIVE_INFINITY : Math.max(most, error);
  }, 0);
}

function expectSame(found: readonly Float32Array[], expected: readonly Float32Array[]): void {
  expect(found).toHaveLength(expected.length);
  expected.forEach((scores, row) => {
    expect(worst(found[row], scores), `history ${row}`).toBeLessThan(1e-4);
  });
}

async function expectParity(config: SasrecConfig, histories: readonly ArrayLike<number>[]): Promise<void> {
  const expected = await referenceScores(config, histories);
  await withScorer(config, async (scorer) => expectSame(await scorer.score(histories), expected));
}

describe('scores of the GPU plan', () => {
  test.each([
    ['cosine logits', {}],
    ['dot logits', { logits: 'dot' }],
    ['one block', { blocks: 1 }],
    ['three blocks of four heads', { blocks: 3, heads: 4 }],
    ['one item', { items: 1 }],
    ['7 items', { items: 7 }],
    ['1,003 items', { items: 1003 }],
    ['a width that no tile divides', { dim: 12, heads: 1 }],
    ['the width of the shop', { dim: 64, items: 300 }],
    ['a single position', { maxLength: 1 }],
  ] satisfies [string, Partial<SasrecConfig>][])('are those of the reference with %s', (_, change) => {
    const config = { ...base, ...change };
    return expectParity(config, historiesOf([5, 1, 12, 2, 7, 9], config.items));
  });

  test.each([1, 129, 300])('are those of the reference for %i histories', (count) => {
    const lengths = Array.from({ length: count }, (_, i) => 1 + (i % 12));
    return expectParity(base, historiesOf(lengths, base.items));
  });

  test('are those of the reference for more long rows than one submission holds', () =>
    expectParity(
      { ...base, maxLength: 300 },
      historiesOf([300, 1, 299, ...Array(14).fill(290)], base.items),
    ));

  test('do not depend on the other histories of the call', () =>
    withScorer(base, (scorer) =>
      fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(fc.integer({ min: 0, max: base.items - 1 }), { minLength: 1, maxLength: 15 }), {
            minLength: 1,
            maxLength: 9,
          }),
          async (histories) => {
            const together = await scorer.score(histories);
            for (const [i, history] of histories.entries())
              expect(await scorer.score([history])).toEqual([together[i]]);
          },
        ),
        { numRuns: 15 },
      ),
    ));

  test('are the same, in smaller submissions, while the page is visible', async () => {
    const histories = historiesOf(
      Array.from({ length: 150 }, (_, i) => 1 + (i % 12)),
      base.items,
    );
    const expected = await withScorer(base, (scorer) => scorer.score(histories));
    const parameters = rough(base);
    const visibility = { visible: true };
    const scorer = await createPlanScorer(device, recipe, base, parameters, visibility);
    scorer.counters.mark();
    expect(await scorer.score(histories)).toEqual(expected);
    expect(scorer.counters.sinceMark().submissions).toBeGreaterThan(2);
    visibility.visible = false;
    scorer.counters.mark();
    expect(await scorer.score(histories)).toEqual(expected);
    expect(scorer.counters.sinceMark().submissions).toBe(2);
    scorer.dispose();
  });

  test('read the newest events of a history that is longer than the model reads', () =>
    withScorer(base, async (scorer) => {
      const [history] = historiesOf([40], base.items);
      const [whole, newest] = await scorer.score([history, history.slice(-base.maxLength)]);
      expect(whole).toEqual(newest);
    }));

  test('are zeros for an empty history, and correct for the histories beside it', async () => {
    const [history] = historiesOf([4], base.items);
    const [expected] = await referenceScores(base, [history]);
    await withScorer(base, async (scorer) => {
      const [before, found, after] = await scorer.score([[], history, []]);
      expectSame([found], [expected]);
      for (const empty of [before, after]) expect(empty).toEqual(new Float32Array(base.items));
      expect(await scorer.score([])).toEqual([]);
    });
  });
});

describe('calls of the GPU plan', () => {
  test('that overlap each get their own scores', async () => {
    const calls = [[3, 7], [12], Array(140).fill(2), [1, 1, 1]].map((lengths, i) =>
      historiesOf(lengths, base.items).map((history) => history.map((item) => (item + i) % base.items)),
    );
    await withScorer(base, async (scorer) => {
      const found = await Promise.all(calls.map((histories) => scorer.score(histories)));
      for (const [i, histories] of calls.entries())
        expectSame(found[i], await referenceScores(base, histories));
    });
  });

  test('create nothing on the device, and make one submission per chunk of 128', () =>
    withScorer(base, async (scorer) => {
      scorer.counters.mark();
      await scorer.score(historiesOf(Array(129).fill(12), base.items));
      const { buffersCreated, bindGroupsCreated, pipelinesCreated, submissions } =
        scorer.counters.sinceMark();
      expect({ buffersCreated, bindGroupsCreated, pipelinesCreated, submissions }).toEqual({
        buffersCreated: 0,
        bindGroupsCreated: 0,
        pipelinesCreated: 0,
        submissions: 2,
      });
    }));

  test('name a value that is not an item, and do not affect later calls', async () => {
    const [history] = historiesOf([4], base.items);
    const expected = await referenceScores(base, [history]);
    await withScorer(base, async (scorer) => {
      const many = [...historiesOf(Array(140).fill(3), base.items), [2, base.items]];
      await expect(scorer.score(many)).rejects.toThrow('history 140, place 1: 23 is not one of 23 items');
      expectSame(await scorer.score([history]), expected);
    });
  });
});

test('a scoring plan refuses unsupported head widths, and parameters of another model', async () => {
  const narrow = { ...base, dim: 20, heads: 10 };
  await expect(
    createPlanScorer(device, recipe, narrow, initialTransformerParameters(sasrecKind, narrow)),
  ).rejects.toThrow('multiple of 4');
  const other = initialTransformerParameters(sasrecKind, { ...base, items: 24 });
  await expect(createPlanScorer(device, recipe, base, other)).rejects.toThrow('itemEmbedding');
});
