import { describe, expect, test } from 'vitest';
import type { MemberRankings } from '../../core/evaluation/evaluation';
import { settingsFor } from '../../models/settings/settings';
import { evaluateEnsemble } from './evaluate-ensemble';
import type { EvaluationJob, TrainingHooks } from './train-for-evaluation';

const heldOut = Array.from({ length: 20 }, (_, user) => ({
  user,
  history: Int32Array.of(9),
  targets: Int32Array.of(user % 3),
}));
const always = (name: string, list: number[]): MemberRankings => ({
  name,
  validation: heldOut.map(() => list),
  test: heldOut.map(() => list),
});
const knowing: MemberRankings = {
  name: 'knowing',
  validation: heldOut.map(({ targets }) => [targets[0], 5]),
  test: heldOut.map(({ targets }) => [targets[0], 6]),
};
const job = (
  members: readonly MemberRankings[],
  given: Readonly<Record<string, string | number>> = {},
): EvaluationJob => ({
  data: { items: 10, sequences: [], times: [], products: [] },
  heldOut,
  seed: 1,
  values: settingsFor('ensemble', given),
  members,
});
const watch: TrainingHooks = {
  pace: { next: async () => undefined },
  meter: { begin: () => undefined, end: () => undefined, epoch: () => undefined },
  timeUp: () => false,
  onProgress: () => undefined,
};
const backend = { name: 'cpu', lost: new Promise<never>(() => undefined), memoryBytes: () => 0 } as const;

describe('the evaluation of an ensemble', () => {
  test('ranks the test with the members that validation chose, and names them', async () => {
    const { ranks, members } = await evaluateEnsemble(backend, job([always('same', [7, 8]), knowing]), watch);
    expect(members?.weights).toEqual({ same: 0, knowing: 1 });
    expect(ranks).toEqual({ validation: knowing.validation, test: knowing.test });
  });

  test('weighs all members equally on request, with the published constant', async () => {
    const { ranks, members } = await evaluateEnsemble(
      backend,
      job([always('a', [7, 8]), always('b', [8, 9])], { weights: 'equal' }),
      watch,
    );
    expect(members).toEqual({ weights: { a: 0.5, b: 0.5 }, rankConstant: 60 });
    expect('test' in ranks && ranks.test[0]).toEqual([8, 7, 9]);
  });

  test('throws on rankings it cannot combine', async () => {
    await expect(evaluateEnsemble(backend, job([]), watch)).rejects.toThrow(
      'an ensemble needs the rankings of other models',
    );
    const other = { ...knowing, name: 'other', validation: [[1]] };
    await expect(evaluateEnsemble(backend, job([knowing, other]), watch)).rejects.toThrow(
      '"other" ranked for 1 questions of the validation, which has 20',
    );
  });
});
