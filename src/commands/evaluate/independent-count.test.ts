import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evaluateRankings } from '../../core/evaluation/evaluate-rankings';
import { type Interactions, itemCounts } from '../../core/histories/interactions';
import { leaveOneOut } from '../../core/histories/splits/split';
import { seededRandom } from '../../core/maths/random';
import { topK } from '../../core/recommendation/ranking';
import { rankingLines } from './report/results-folder';

/**
 * Compares metrics with those of an independent program that shares no code with this project. Runs
 * when that program is beside the project. With `VITRINE_DATA=required` a missing program fails the
 * test.
 */

const ITEMS = 60;
const random = seededRandom(5);
const users = Array.from({ length: 80 }, (_, user) => `u${user}`);
const sequences = users.map(() =>
  Int32Array.from({ length: 1 + random.integer(12) }, () => Math.floor(ITEMS * random.next() ** 2)),
);
const interactions: Interactions = {
  users,
  items: Array.from({ length: ITEMS }, (_, item) => `i${item}`),
  sequences,
  times: sequences.map((sequence) => Float64Array.from(sequence, (_, i) => i)),
};
// Items without events appear in no file, so they are left out of the catalogue.
const split = leaveOneOut(interactions, { minEventsPerUser: 1, minEventsPerItem: 2 });
const counts = itemCounts(split.train, split.interactions.items.length);
const rankings = split.test.map(({ history, who }) => {
  // A popularity ranking, slightly different for each user.
  const scores = counts.map((count, item) => count + 0.1 * ((item * 7 + who) % 11));
  return topK(scores, 20, new Set(history));
});
const { metrics } = evaluateRankings(split.test, rankings, {
  items: split.interactions.items.length,
  users: users.length,
  counts,
  categories: split.interactions.items.map(() => []),
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-count-'));
  const rows = split.interactions.sequences.flatMap((sequence, user) =>
    Array.from(
      sequence,
      (item, i) => `${split.interactions.users[user]},${split.interactions.items[item]},${i}\n`,
    ),
  );
  await writeFile(join(folder, 'events.csv'), `user,item,timestamp\n${rows.join('')}`);
  const ranked = {
    testUsers: split.test.map(({ who }) => split.interactions.users[who]),
    items: split.interactions.items,
    rankings: { validation: [], test: rankings },
  };
  await writeFile(join(folder, 'rankings.tsv'), rankingLines(ranked));
});
afterAll(() => rm(folder, { recursive: true }));

test('the rankings that are counted are neither all right nor all wrong', () => {
  expect(split.test.length).toBeGreaterThan(40);
  expect(metrics[10].hr).toBeGreaterThan(0.1);
  expect(metrics[10].hr).toBeLessThan(0.9);
});

const script = resolve('../shared/tools/score_rankings.py');
const scripts = existsSync(script) || process.env.VITRINE_DATA === 'required' ? [script] : [];

describe.each(scripts)('counted by %s', (path) => {
  test.each(['5', '10', '20'] as const)('everything at %s is the same', async (k) => {
    if (!existsSync(path)) throw new Error(`VITRINE_DATA=required, but there is no ${path}`);
    const given = [path, join(folder, 'events.csv'), join(folder, 'rankings.tsv'), '--k', k];
    const { stdout } = await promisify(execFile)('python3', given);
    const counted: Record<string, number> = JSON.parse(stdout);
    expect(counted.n_users).toBe(split.test.length);
    expect(counted[`HR@${k}`]).toBeCloseTo(metrics[k].hr, 4);
    expect(counted[`NDCG@${k}`]).toBeCloseTo(metrics[k].ndcg, 4);
    expect(counted[`MRR@${k}`]).toBeCloseTo(metrics[k].mrr, 4);
    expect(counted[`coverage@${k}`]).toBeCloseTo(metrics[k].coverage, 4);
  });
});
