import { describe, expect, test } from 'vitest';
import { foldsOf } from '../../histories/splits/folds';
import { seededRandom } from '../../maths/random';
import { mean } from '../../maths/statistics';
import { accuracyOf, ranksOf } from '../metrics';
import { type SelectionOptions, selectEnsemble } from './ensemble-selection';

const [QUESTIONS, ITEMS, LISTED] = [200, 60, 20];
const random = seededRandom(3);
const targets = Array.from({ length: QUESTIONS }, () => [random.integer(ITEMS)]);

/** A member that ranks the answer first for some questions, and ranks the others at random. */
const member = (knows: (question: number) => boolean): number[][] =>
  targets.map(([target], question) => {
    const guesses = [...random.shuffle(Array.from({ length: ITEMS }, (_, item) => item))].slice(0, LISTED);
    return knows(question) ? [target, ...guesses.filter((item) => item !== target)] : guesses;
  });

const options = (change: Partial<SelectionOptions> = {}): SelectionOptions => ({
  rounds: 8,
  constants: [1],
  folds: foldsOf(QUESTIONS, 5, 1),
  listed: LISTED,
  ...change,
});
const idle = async () => undefined;
const ndcg = (rankings: readonly number[][]) =>
  mean(rankings.map((ranking, question) => accuracyOf(ranksOf(ranking, targets[question]), 10).ndcg));

describe('ensemble selection', () => {
  test('selects complementary members and beats each of them', async () => {
    const lists = [member((q) => q % 2 === 0), member((q) => q % 3 === 0), member(() => false)];
    const { weights, crossFitted } = await selectEnsemble(lists, targets, options(), idle);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
    expect(weights[0]).toBeGreaterThan(0);
    expect(weights[1]).toBeGreaterThan(0);
    expect(ndcg(crossFitted)).toBeGreaterThan(Math.max(...lists.map(ndcg)));
  });

  test('leaves out members that rank at random', async () => {
    const lists = [member(() => true), ...Array.from({ length: 6 }, () => member(() => false))];
    const { weights } = await selectEnsemble(lists, targets, options(), idle);
    expect(weights).toEqual([1, 0, 0, 0, 0, 0, 0]);
  });

  test('is the best member alone where no fusion has a better cross-fitted gain', async () => {
    // All members rank at random: gains on validation are chance, and cross-fitting removes them.
    const lists = Array.from({ length: 8 }, () => member(() => false));
    const { weights, crossFitted } = await selectEnsemble(lists, targets, options(), idle);
    const alone = lists.map(ndcg);
    const best = alone.indexOf(Math.max(...alone));
    expect(weights).toEqual(lists.map((_, i) => (i === best ? 1 : 0)));
    expect(crossFitted).toEqual(lists[best]);
  });

  test('chooses the fusion constant as well, and is deterministic', async () => {
    const lists = [member((q) => q % 2 === 0), member((q) => q % 2 === 1)];
    const asked = options({ constants: [0, 20] });
    const first = await selectEnsemble(lists, targets, asked, idle);
    expect(asked.constants).toContain(first.constant);
    expect(await selectEnsemble(lists, targets, asked, idle)).toEqual(first);
  });

  test('measures NDCG of several held-out items against their ideal order', async () => {
    const several = targets.map(([target]) => [target, (target + 1) % ITEMS]);
    const lists = [several.map(([a, b]) => [b, a]), member(() => false)];
    const { weights, crossFitted } = await selectEnsemble(lists, several, options(), idle);
    expect(weights).toEqual([1, 0]);
    expect(crossFitted).toEqual(lists[0]);
  });

  test('handles questions that no member answers, and a single member', async () => {
    const empty = targets.map(() => []);
    const { weights, crossFitted } = await selectEnsemble([empty], targets, options(), idle);
    expect(weights).toEqual([1]);
    expect(crossFitted).toEqual(empty);
  });

  test('reports its progress, and stops when told to', async () => {
    const parts: number[] = [];
    await selectEnsemble([member(() => true)], targets, options(), async (part) => void parts.push(part));
    expect(parts[parts.length - 1]).toBe(1);
    const stop = new Error('stop');
    await expect(
      selectEnsemble([member(() => true)], targets, options(), () => Promise.reject(stop)),
    ).rejects.toBe(stop);
  });
});
