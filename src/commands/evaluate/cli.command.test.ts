import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EvaluationResult } from '../../core/evaluation/evaluation';
import { seededRandom } from '../../core/maths/random';
import { runScript } from '../shared/command-line.fixture';

/** The command line as a person runs it: a process, files in, files out, an exit code. */

const MINUTES = 60_000;
let folder: string;
let data: string;

const run = (...given: string[]) => runScript('src/commands/evaluate/main.ts', given);

const ITEMS = 50;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-cli-'));
  data = join(folder, 'events.csv');
  const random = seededRandom(8);
  const rows = Array.from({ length: 120 }, (_, user) => {
    const clique = user % 2;
    return Array.from(
      { length: 3 + random.integer(9) },
      (_, i) => `u${user},i${clique * 25 + random.integer(25)},${1_500_000_000 + i}`,
    );
  });
  await writeFile(data, `user,item,timestamp\n${rows.flat().join('\n')}\n`);
});

afterAll(() => rm(folder, { recursive: true }));

/**
 * A second implementation of the protocol and the metrics, from the files alone, without code of
 * the engine.
 */
async function recompute(rankings: string, k: number) {
  const histories = new Map<string, string[]>();
  for (const line of (await readFile(data, 'utf8')).trim().split('\n').slice(1)) {
    const [user, item] = line.split(',');
    const history = histories.get(user) ?? [];
    if (!history.includes(item)) history.push(item);
    histories.set(user, history);
  }
  const lists = new Map(
    (await readFile(rankings, 'utf8'))
      .trim()
      .split('\n')
      .map((line): [string, string[]] => [line.split('\t')[0], line.split('\t')[1].split(',')]),
  );
  const tested = [...histories].filter(([, history]) => history.length >= 3);
  expect(new Set(lists.keys())).toEqual(new Set(tested.map(([user]) => user)));
  let hr = 0;
  let ndcg = 0;
  let mrr = 0;
  const shown = new Set<string>();
  for (const [user, history] of tested) {
    const list = lists.get(user) ?? [];
    expect(new Set(list).size).toBe(list.length);
    expect(list.filter((item) => history.slice(0, -1).includes(item))).toEqual([]);
    for (const item of list.slice(0, k)) shown.add(item);
    const place = list.slice(0, k).indexOf(history[history.length - 1]);
    if (place < 0) continue;
    hr += 1 / tested.length;
    ndcg += 1 / Math.log2(place + 2) / tested.length;
    mrr += 1 / (place + 1) / tested.length;
  }
  return { hr, ndcg, mrr, coverage: shown.size / new Set([...histories.values()].flat()).size };
}

describe('npm run evaluate', () => {
  test(
    'writes rankings and measurements that an independent count agrees with to four decimals',
    async () => {
      const [rankings, json] = [join(folder, 'out.tsv'), join(folder, 'out.json')];
      const { code, out, err } = await run(
        ...[
          '--data',
          data,
          '--model',
          'matrix-factorization',
          '--backend',
          'wasm',
          '--epochs',
          '3',
          '--dim',
          '8',
        ],
        ...['--rankings', rankings, '--json', json],
      );
      expect(err).toContain('training');
      expect(code).toBe(0);
      expect(out).toContain('NDCG@10');
      const result: EvaluationResult = JSON.parse(await readFile(json, 'utf8'));
      expect(result).toMatchObject({
        model: 'matrix-factorization',
        backend: 'wasm',
        seed: 1,
        configuration: { dim: 8 },
      });
      expect(result.dataset.items).toBe(ITEMS);
      for (const k of ['5', '10', '20'] as const) {
        const counted = await recompute(rankings, Number(k));
        for (const name of ['hr', 'ndcg', 'mrr', 'coverage'] as const)
          expect(result.test[k][name]).toBeCloseTo(counted[name], 4);
      }
      // Two cliques that never mix: factorization can learn them, popularity cannot.
      expect(result.test[10].ndcg).toBeGreaterThan(result.popularity.test[10].ndcg);
    },
    5 * MINUTES,
  );

  test(
    'lists the bad rows of a file it refuses, and evaluates the rest when told to leave them out',
    async () => {
      const bad = join(folder, 'bad.csv');
      await writeFile(bad, `${await readFile(data, 'utf8')}u1,,1500000000\nu2,i3,yesterday\n`);
      const refused = await run('--data', bad, '--model', 'popularity', '--backend', 'cpu');
      expect(refused.code).toBe(1);
      expect(refused.err).toMatch(/bad\.csv, row \d+, column item/);
      expect(refused.err).toMatch(/column timestamp.*yesterday/);
      expect(refused.err).toContain('--bad-rows skip');
      const skipped = await run(
        '--data',
        bad,
        '--model',
        'popularity',
        '--backend',
        'cpu',
        '--bad-rows',
        'skip',
      );
      expect(skipped.code).toBe(0);
    },
    5 * MINUTES,
  );

  test(
    'keeps the results of several models, trains none twice, and reports them against each other',
    async () => {
      const out = join(folder, 'results');
      const given = ['--data', data, '--backend', 'wasm', '--out', out];
      const first = await run(...given, '--model', 'popularity');
      expect([first.code, first.err]).toEqual([0, expect.stringContaining('report.md')]);
      const second = await run(
        ...[...given, '--model', 'popularity,bpr', '--epochs', '2', '--dim', '8'],
        ...['--compare', 'bpr,popularity'],
      );
      expect(second.code).toBe(0);
      expect(second.err).toMatch(/popularity: kept, the result of 20/);
      expect(second.err).not.toMatch(/popularity · training|bpr: kept/);
      expect(second.out).toMatch(/bpr less popularity, test, user by user:\nHR@10: /);
      const report = await readFile(join(out, 'report.md'), 'utf8');
      for (const name of ['popularity', 'bpr']) {
        const { result } = JSON.parse(await readFile(join(out, `${name}.json`), 'utf8'));
        const { ndcg } = await recompute(join(out, `${name}.rankings.tsv`), 10);
        expect(result.test[10].ndcg).toBeCloseTo(ndcg, 9);
        expect(report).toMatch(
          new RegExp(`\\| ${name} +\\| ${result.test[10].hr.toFixed(4)} \\| +${ndcg.toFixed(4)} \\|`),
        );
      }
    },
    5 * MINUTES,
  );

  test.each([
    [['--data', 'x.csv', '--model', 'magic'], /--model is one of popularity, .*; got "magic"/],
    [['--data', 'no-such-file.csv', '--model', 'popularity'], /cannot read no-such-file\.csv/],
    [['--report', 'no-such-folder'], /cannot read no-such-folder/],
  ])(
    'refuses %j before it starts a browser, and says what is allowed',
    async (given, message) => {
      const { code, err } = await run(...given);
      expect(code).toBe(2);
      expect(err).toMatch(message);
    },
    MINUTES,
  );
});
