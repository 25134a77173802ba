import {
  accuracyByGroup,
  accuracyIntervals,
  evaluateRankings,
} from '../../../core/evaluation/evaluate-rankings';
import type { EvaluatedModel, EvaluationResult, SplitKind } from '../../../core/evaluation/evaluation';
import type { RankedCatalogue } from '../../../core/evaluation/list-metrics';
import { accuracyColumns } from '../../../core/evaluation/metrics';
import { seededRandom } from '../../../core/maths/random';
import type { StoredResult } from './stored-result';

/**
 * Stored results of an invented model that ranks the right item first for a given part of the
 * users.
 */

const ITEMS = 40;
const USERS = 120;
const catalogue: RankedCatalogue = {
  items: ITEMS,
  users: USERS,
  counts: Array.from({ length: ITEMS }, (_, item) => item),
  categories: Array.from({ length: ITEMS }, (_, item) => [item % 2 === 0 ? 'even' : 'odd']),
};
const questions = Array.from({ length: USERS }, (_, user) => ({
  history: Int32Array.from({ length: 1 + (user % 9) }, (_, i) => 20 + i),
  targets: Int32Array.of(user % 20),
}));

export function storedResult(
  name: string,
  right: number,
  { seed = 1, split = 'leave-one-out' as SplitKind, epochs = 0 } = {},
): StoredResult {
  const random = seededRandom(seed, 7);
  const rankings = questions.map(({ targets }) =>
    random.next() < right ? [targets[0], 19] : [39, 38, 37, 36, 35, 34, 33, 32, 31, 30],
  );
  const { metrics, ranks } = evaluateRankings(questions, rankings, catalogue);
  const model = name.replace(/\.seed-\d+$/, '') as EvaluatedModel;
  const result: EvaluationResult = {
    dataset: { hash: 'abc', users: USERS, items: ITEMS, interactions: 999, badRows: 0 },
    split: {
      kind: split,
      cuts: null,
      trainingEvents: 700,
      validationUsers: USERS,
      validationEvents: USERS,
      testUsers: USERS,
      testEvents: USERS,
      unseenTargets: 0,
      leakage: 0.25,
    },
    model,
    configuration: { dim: 8 },
    seed,
    backend: 'wasm',
    implementation: 'reference',
    adapter: null,
    validation: metrics,
    test: metrics,
    popularity: { validation: metrics, test: metrics },
    intervals: accuracyIntervals((k) => accuracyColumns(ranks, k), seededRandom(seed)),
    ...accuracyByGroup(questions, ranks, catalogue),
    bestEpoch: epochs,
    epochs,
    stopped: 'epochs',
    seconds: 12,
    secondsPerEpoch: 2,
    curve: Array.from({ length: epochs }, (_, i) => ({
      epoch: i + 1,
      loss: 1 / (i + 1),
      ndcg: 0.01 * i,
      seconds: 2,
    })),
    millisecondsPerStep: 3,
    perStep: null,
    ranks: { validation: ranks, test: ranks },
  };
  return {
    name,
    asked: {
      interactions: { name: 'events.csv', sha256: '00ff' },
      items: null,
      badRows: 'refuse',
      request: {
        model,
        split,
        seed,
        backend: 'wasm',
        minEventsPerUser: 0,
        minEventsPerItem: 0,
        configuration: { dim: 8 },
      },
      members: [],
    },
    made: {
      at: '2026-01-01T00:00:00.000Z',
      command: 'npm run evaluate -- --data events.csv --model all --out d',
      commit: 'c0ffee',
      versions: { vitrine: '0.1.0' },
      machine: { hardwareConcurrency: 2 },
    },
    result,
  };
}
