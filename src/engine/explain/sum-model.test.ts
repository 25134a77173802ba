import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effectOf } from '../../core/explanation/explanation';
import type { TestedUser } from '../../core/histories/splits/split';
import { subsetsOf } from '../../core/maths/subsets';
import { rankOf } from '../../core/recommendation/ranking';
import type { Scorer } from '../../models/scorer';
import { paceOf } from '../pace';
import { checkExplanation } from './check';
import { createCounterfactualMemory, rankCounterfactuals } from './counterfactuals';
import { effects } from './effects';
import { explain } from './explain';
import { measureExplanations } from './quality';
import { smallestSet } from './smallest-set';
import { sumScorer } from './sum-scorer.fixture';

const pace = paceOf();
const EVENTS = 5;
const ITEMS = 9;

/**
 * Weights of a sum model with nine items; the shopper has the first five. Multiples of 1/8 add up
 * without rounding.
 */
const anyWeights = fc.array(
  fc.array(
    fc.integer({ min: -16, max: 32 }).map((eighths) => eighths / 8),
    { minLength: ITEMS, maxLength: ITEMS },
  ),
  { minLength: ITEMS, maxLength: ITEMS },
);
const asked = {
  history: Int32Array.from({ length: EVENTS }, (_, i) => i),
  excluded: Uint8Array.from({ length: ITEMS }, (_, item) => (item < EVENTS ? 1 : 0)),
};
const ITEM = 7;

const close = (found: readonly number[], expected: readonly number[]) =>
  found.forEach((value, i) => {
    expect(value).toBeCloseTo(expected[i], 4);
  });

describe('effects in a model whose score is a sum', () => {
  test('are the exact shares, which add up to the score', async () => {
    await fc.assert(
      fc.asyncProperty(anyWeights, async (weights) => {
        const { events, score, rest } = await explain(sumScorer(weights), asked, ITEM);
        const shares = weights.slice(0, EVENTS).map((row) => row[ITEM]);
        close(
          events.map(({ without }) => score - without.score),
          shares,
        );
        close(
          events.map(({ carried }) => carried),
          shares,
        );
        expect(rest).toBeCloseTo(0, 4);
      }),
    );
  });

  test('from both ends are differences of log probabilities of the softmax', async () => {
    await fc.assert(
      fc.asyncProperty(anyWeights, async (weights) => {
        const scorer = sumScorer(weights);
        const { events } = await explain(scorer, asked, ITEM);
        const logProbability = async (history: ArrayLike<number>) => {
          const [scores] = await scorer.score([history]);
          return scores[ITEM] - Math.log(scores.reduce((sum, score) => sum + Math.exp(score), 0));
        };
        for (const { at, effect } of events) {
          const known = await logProbability(asked.history);
          const without = await logProbability(asked.history.filter((_, place) => place !== at));
          expect(effect.leftOut).toBeCloseTo(known - without, 4);
          const alone = await logProbability(asked.history.slice(at, at + 1));
          expect(effect.alone).toBeCloseTo(alone - (await logProbability([])), 4);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('of many items come from the same batch as their explanations', async () => {
    await fc.assert(
      fc.asyncProperty(anyWeights, async (weights) => {
        const scorer = sumScorer(weights);
        const memory = createCounterfactualMemory();
        const items = [5, 6, 7, 8];
        const matrix = await effects(scorer, asked, items, memory);
        for (const [i, item] of items.entries()) {
          const { score, rank, events } = await explain(scorer, asked, item, memory);
          expect([matrix.scores[i], matrix.ranks[i]]).toEqual([score, rank]);
          events.forEach(({ without, effect }, event) => {
            const at = event * items.length + i;
            expect(matrix.effects[at]).toBeCloseTo(effectOf(effect), 5);
            expect([matrix.scoresWithout[at], matrix.ranksWithout[at]]).toEqual([
              without.score,
              without.rank,
            ]);
          });
        }
        expect(scorer.asked).toEqual([1 + 2 * EVENTS]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the smallest set', () => {
  test('takes the item out of the list, no subset of it does, and if it is exact, no smaller set does', async () => {
    await fc.assert(
      fc.asyncProperty(anyWeights, fc.integer({ min: 1, max: 3 }), async (weights, k) => {
        const scorer = sumScorer(weights);
        const counterfactuals = await rankCounterfactuals(scorer, asked);
        const found = await smallestSet(
          scorer,
          { asked, item: ITEM, k, counterfactuals, budget: 1000 },
          pace,
        );
        const barred = asked.excluded;
        const rankWithout = async (left: readonly number[]) => {
          const [scores] = await scorer.score([asked.history.filter((_, at) => !left.includes(at))]);
          return rankOf(scores, ITEM, barred);
        };
        const all = [0, 1, 2, 3, 4];
        const works = async (size: number) => {
          for (const set of subsetsOf(all, size)) if ((await rankWithout(set)) > k) return true;
          return false;
        };
        expect(found.rank).toBe(await rankWithout([]));
        expect(found.outcome === 'not-listed').toBe(found.rank > k);
        expect(['found', 'none', 'not-listed']).toContain(found.outcome);
        if (found.outcome !== 'found') return;
        expect(await rankWithout(found.places)).toBe(found.rankWithout);
        expect(found.rankWithout).toBeGreaterThan(k);
        for (let size = 0; size < found.places.length; size++)
          for (const part of subsetsOf(found.places, size))
            if (size === found.places.length - 1) expect(await rankWithout(part)).toBeLessThanOrEqual(k);
        if (found.exact)
          for (let size = 1; size < found.places.length; size++) expect(await works(size)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test('reports an exhausted budget', async () => {
    const even = Array.from({ length: ITEMS }, () =>
      Array.from({ length: ITEMS }, (_, item) => (item === ITEM ? 1 : 0)),
    );
    const scorer = sumScorer(even);
    const counterfactuals = await rankCounterfactuals(scorer, asked);
    const found = await smallestSet(scorer, { asked, item: ITEM, k: 1, counterfactuals, budget: 0 }, pace);
    expect(found).toMatchObject({ outcome: 'budget', places: [], rankings: 0 });
  });
});

describe("an explanation's own check", () => {
  const single = Array.from({ length: ITEMS }, (_, event) =>
    Array.from({ length: ITEMS }, (_, item) => (item === ITEM && event === 2 ? 1 : 0)),
  );
  const places = [0, 1, 2, 3, 4];

  test('begins with the whole score and ends with that of an empty history, in every order', async () => {
    await fc.assert(
      fc.asyncProperty(anyWeights, fc.nat(), async (weights, seed) => {
        const scorer = sumScorer(weights);
        const [whole, empty] = await scorer.score([asked.history, []]);
        const attributions = weights.slice(0, EVENTS).map((row) => row[ITEM]);
        const explanation = { asked, item: ITEM, places, attributions, seed };
        const check = await checkExplanation(scorer, explanation, pace);
        for (const curve of [check.deletion.explained, check.deletion.random])
          close([curve[0], curve[curve.length - 1]], [whole[ITEM], empty[ITEM]]);
        for (const curve of [check.insertion.explained, check.insertion.random])
          close([curve[0], curve[curve.length - 1]], [empty[ITEM], whole[ITEM]]);
        // In a sum, removing the largest parts first lowers the score fastest.
        const least = Math.min(...check.deletion.randomAreas);
        expect(check.deletion.area).toBeLessThanOrEqual(least + 1e-5);
        expect(await checkExplanation(scorer, explanation, pace)).toEqual(check);
      }),
      { numRuns: 40 },
    );
  });

  test('calls an explanation strong if it puts the only relevant event first, weak if it puts it last', async () => {
    const checked = (attributions: readonly number[], history = asked.history) => {
      const question = { ...asked, history };
      const all = [...history.keys()];
      const explanation = { asked: question, item: ITEM, places: all, attributions, seed: 3 };
      return checkExplanation(sumScorer(single), explanation, pace);
    };
    expect((await checked([5, 4, 0, 3, 2])).verdict).toBe('weak');
    const few = await checked([0, 1], asked.history.slice(1, 3));
    expect(few.verdict).toBe('too-few');
    const long = Int32Array.from([0, 1, 3, 4, 5, 6, 8, 0, 1, 3, 4, 5, 6, 8, 2]);
    const check = await checked(
      Array.from(long, (_, at) => (at === 14 ? 1 : 0)),
      long,
    );
    expect(check).toMatchObject({ verdict: 'strong', orders: 10 });
  });
});

describe('how good explanations are, measured', () => {
  /** Every user has one event that causes the target; the other events contribute very little. */
  const item = (n: number) => Array.from({ length: 20 }, (_, other) => (other === n ? 1 : 0));
  const weights = Array.from({ length: 20 }, (_, event) =>
    event < 5 ? item(10 + event) : item(-1).map(() => 0.001),
  );
  const test_: TestedUser[] = Array.from({ length: 30 }, (_, who) => {
    const history = Int32Array.from([5, 6, 7, 8, 9].toSpliced(who % 5, 1, who % 5));
    const times = Float64Array.from(history, (_, at) => at);
    return { who, history, times, targets: Int32Array.of(10 + (who % 5)) };
  });
  const job = {
    test: test_,
    counts: new Float64Array(20).fill(1),
    users: 25,
    seed: 4,
    causeOf: ({ who }: TestedUser) => who % 5,
  };
  const measured = async (scorer: Scorer = sumScorer(weights)) => {
    const quality = await measureExplanations(scorer, job, pace, () => 0);
    if ('none' in quality) throw new Error(quality.none);
    return quality;
  };

  test('find the true cause by its effect, beat random order, and are deterministic', async () => {
    const quality = await measured();
    expect(quality.users).toBe(25);
    const row = (name: string) => quality.rows.find(({ measure }) => measure === name);
    expect(row('cause-precision')?.estimates.effect?.mean).toBe(1);
    expect(row('cause-mrr')?.estimates['left-out']?.mean).toBe(1);
    expect(row('del')?.estimates.effect?.mean).toBeLessThan(row('del')?.estimates.random?.mean ?? 0);
    const deletion = row('pos@1')?.comparisons.find(({ b }) => b === 'random');
    expect(deletion?.interval.high).toBeLessThan(0);
    // This model has neither attention nor gradients.
    expect(row('del')?.estimates.attention).toBeUndefined();
    expect(quality.searched).toMatchObject([
      { k: 1, success: { mean: 1 }, size: { mean: 1 }, exact: 1 },
      { k: 10, success: { mean: 0 } },
    ]);
    expect(await measured()).toEqual(quality);
  });

  test('are measured by scoring alone for a model without attributions', async () => {
    const { items, score, dispose } = sumScorer(weights);
    const { rows } = await measured({ items, score, dispose });
    const open = (await measured()).rows;
    for (const [i, { measure, estimates }] of rows.entries()) {
      expect(Object.keys(estimates)).toEqual(['effect', 'left-out', 'recency', 'popularity', 'random']);
      expect(measure).toBe(open[i].measure);
      expect(estimates.effect?.mean).toBeCloseTo(open[i].estimates.effect?.mean ?? 0, 9);
    }
  });

  test('are none if no event changes a score; the number of users is reported', async () => {
    const { items, dispose } = sumScorer(weights);
    const fixed = Float32Array.from({ length: items }, (_, i) => i + 1);
    const scorer = { items, dispose, score: async (all: readonly unknown[]) => all.map(() => fixed) };
    expect(await measureExplanations(scorer, job, pace, () => 0)).toEqual({
      none: 'same-for-all',
      users: 25,
    });
  });
});
