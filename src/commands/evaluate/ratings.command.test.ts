import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RatingResult } from '../../core/evaluation/rating-evaluation';
import { runScript } from '../shared/command-line.fixture';

const MINUTES = 60_000;
let folder: string;

const run = (...given: string[]) => runScript('src/commands/evaluate/main.ts', given);

/**
 * Ratings of the pairs that `kept` selects: even users like even items and dislike odd ones, odd
 * users the other way round.
 */
const csv = (kept: (user: number, item: number) => boolean, rating = true) => {
  const rows = Array.from({ length: 30 * 12 }, (_, pair) => [Math.floor(pair / 12), pair % 12])
    .filter(([user, item]) => kept(user, item))
    .map(
      ([user, item]) =>
        `u${user},i${item},${1_500_000_000 + item}${rating ? `,${user % 2 === item % 2 ? 5 : 1}` : ''}`,
    );
  return `user,item,timestamp${rating ? ',rating' : ''}\n${rows.join('\n')}\n`;
};
const isTest = (user: number, item: number) => (user * 5 + item) % 7 === 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-ratings-'));
  await mkdir(join(folder, 'half'));
  await writeFile(
    join(folder, 'one-train.csv'),
    csv((user, item) => !isTest(user, item)),
  );
  await writeFile(join(folder, 'one-test.csv'), csv(isTest));
  await writeFile(
    join(folder, 'half', 'two-train.csv'),
    csv(() => true),
  );
  await writeFile(
    join(folder, 'plain.csv'),
    csv(() => true, false),
  );
});

afterAll(() => rm(folder, { recursive: true }));

describe('npm run evaluate on ratings', () => {
  test(
    'foretells a planted taste on given folds, and keeps what it measured',
    async () => {
      const { code, out } = await run(
        ...['--rating-folds', folder, '--backend', 'cpu', '--out', join(folder, 'results')],
        ...['--dim', '4', '--epochs', '60', '--learning-rate', '0.05', '--regularization', '0.02'],
      );
      expect(code).toBe(0);
      const kept = join(folder, 'results', 'biased-factorization.ratings.json');
      const result: RatingResult = JSON.parse(await readFile(kept, 'utf8'));
      expect(out).toContain(`RMSE ${result.rmse.toFixed(4)}`);
      expect(result).toMatchObject({ model: 'biased-factorization', seed: 1, configuration: { dim: 4 } });
      expect(result.folds).toHaveLength(1);
      expect(result.folds[0]).toMatchObject({ name: 'one-test.csv', testRatings: 52, trainingRatings: 308 });
      // Predicting the mean for everyone has an RMSE of 2.
      expect(result.rmse).toBeLessThan(0.8);
    },
    5 * MINUTES,
  );

  test(
    'says what is wrong with a file without ratings, with a bad row, and with a fold that lacks its other half',
    async () => {
      const plain = await run('--ratings', join(folder, 'plain.csv'), '--folds', '3', '--backend', 'cpu');
      expect(plain.code).toBe(1);
      expect(plain.err).toContain('None of the events has a rating');
      const bad = join(folder, 'bad.csv');
      await writeFile(bad, 'user,item,timestamp,rating\nu,i,1500000000,3\nu,j,15000000W,4\n');
      const refused = await run('--ratings', bad, '--folds', '3', '--backend', 'cpu');
      expect(refused.code).toBe(1);
      expect(refused.err).toMatch(/bad\.csv, row \d+, column timestamp.*15000000W/);
      expect(refused.err).toContain('--bad-rows skip');
      const half = await run('--rating-folds', join(folder, 'half'));
      expect(half.code).toBe(1);
      expect(half.err).toMatch(/two-train\.csv has no two-test\.csv beside it/);
    },
    5 * MINUTES,
  );

  test.each([
    [['--ratings', 'x.csv'], /either --rating-folds PATH, or --ratings FILE with --folds K/],
    [['--ratings', 'x.csv', '--folds', '1'], /--folds takes a whole number from 2; got "1"/],
    [['--rating-folds', 'x', '--decay', '2'], /decay is a number from 0.01 to 1; got "2"/],
    [['--rating-folds', 'x', '--magic', '2'], /--magic/],
  ])(
    'refuses %j before it starts a browser',
    async (given, message) => {
      const { code, err } = await run(...given);
      expect(code).toBe(2);
      expect(err).toMatch(message);
    },
    MINUTES,
  );
});
