import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { trialsTable } from '../search';
import { parseFoldArguments } from './fold-arguments';
import { parseSearchArguments } from './search-arguments';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-search-'));
});
afterAll(() => rm(folder, { recursive: true }));

const given = (words: string) => ['--data', 'x.csv', ...words.split(' ')];

describe('the command line of a search', () => {
  test('is an evaluation of one model with minutes and a space', async () => {
    const space = join(folder, 'space.json');
    await writeFile(space, '{ "dim": [16, 32] }');
    const { out, request } = parseSearchArguments(
      given(`--model sasrec --search halving --minutes=5 --space ${space} --out d --dropout 0.3 --seed 4`),
    );
    expect(out).toBe('d');
    expect(request).toMatchObject({
      kind: 'halving',
      minutes: 5,
      model: 'sasrec',
      seed: 4,
      configuration: { dropout: 0.3 },
      space: { dim: { values: [16, 32] } },
    });
  });

  test.each([
    ['--model lstm --search grid --minutes 1 --out d', '--search is one of random, halving; got "grid"'],
    ['--model lstm --search random --out d', '--minutes takes a number above 0; got ""'],
    ['--model lstm --search random --minutes 0 --out d', '--minutes takes a number above 0; got "0"'],
    ['--model lstm --search random --minutes 1', 'a search needs --out DIR'],
    ['--model lstm,bpr --search random --minutes 1 --out d', 'a search is for one model and one seed'],
    ['--model popularity --search random --minutes 1 --out d', 'nothing to search for popularity'],
    ['--model ensemble --search random --minutes 1 --out d', 'nothing to search for ensemble'],
    ['--model lstm --search random --minutes 1 --out d --space no.json', 'cannot read no.json'],
    ['--model lstm --search random --minutes 1 --out d --depth 3', 'unknown flag --depth'],
  ])('refuses %s', (words, message) => {
    expect(() => parseSearchArguments(given(words))).toThrow(message);
  });

  test('prints what differs between trials, best first', () => {
    const trial = (dim: number, ndcg: number) =>
      ({ configuration: { dim, epochs: 5 }, epochs: 2, ndcg, seconds: 1, outcome: 'stopped' }) as const;
    expect(trialsTable([trial(32, 0.1), trial(64, 0.05)])).toBe(
      [
        'NDCG@10  epochs  seconds  outcome  dim',
        '0.1000   2       1.0      stopped  32',
        '0.0500   2       1.0      stopped  64',
      ].join('\n'),
    );
    expect(trialsTable([])).toBe('NDCG@10  epochs  seconds  outcome');
  });
});

describe('the command line of folds of users', () => {
  test('is an evaluation of any models', () => {
    const { folds, jobs } = parseFoldArguments(given('--model bpr,ease --folds 4 --out d'));
    expect(folds).toBe(4);
    expect(jobs.map(({ name }) => name)).toEqual(['bpr', 'ease']);
  });

  test.each([
    ['--model ease --folds 2', '--folds takes a whole number from 3; got "2"'],
    ['--model ease --folds many', '--folds takes a whole number from 3; got "many"'],
    ['--model ensemble --folds 3 --out d', 'ensemble ranks for nobody new'],
  ])('refuses %s', (words, message) => {
    expect(() => parseFoldArguments(given(words))).toThrow(message);
  });
});
