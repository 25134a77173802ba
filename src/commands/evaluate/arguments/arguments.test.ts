import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EVALUATED_MODELS } from '../../../core/evaluation/evaluation';
import { parseArguments, type RunArguments } from './arguments';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-arguments-'));
});
afterAll(() => rm(folder, { recursive: true }));

function run(...given: string[]): RunArguments {
  const parsed = parseArguments(['--data', 'x.csv', ...given]);
  if (parsed.kind !== 'run') throw new Error('understood as a report');
  return parsed;
}

describe('the command line of npm run evaluate', () => {
  test('is one job for one model, by default leave-one-out with seed 1', () => {
    const { jobs, badRows, again } = run('--model', 'sasrec', '--dim', '32');
    expect(jobs).toHaveLength(1);
    expect(jobs[0]).toMatchObject({
      name: 'sasrec',
      request: {
        model: 'sasrec',
        seed: 1,
        split: 'leave-one-out',
        backend: 'auto',
        configuration: { dim: 32 },
      },
    });
    expect([badRows, again]).toEqual(['refuse', false]);
  });

  test('gives a flag to those of several models that have it', () => {
    const { jobs } = run('--model', 'popularity,bpr,lstm', '--dim', '16', '--epochs', '2', '--out', 'd');
    expect(
      jobs.map(({ request }) => [request.model, request.configuration.dim, request.configuration.epochs]),
    ).toEqual([
      ['popularity', undefined, undefined],
      ['bpr', 16, 2],
      ['lstm', 16, 2],
    ]);
  });

  test('measures explanations where it is asked to, of files or of the demo shop', () => {
    expect(run('--model', 'sasrec').jobs[0].request.explainUsers).toBeUndefined();
    expect(run('--model', 'sasrec', '--explain').jobs[0].request.explainUsers).toBe(200);
    const demo = parseArguments(['--demo', '--model', 'lstm', '--explain', '--explain-users', '7']);
    expect(demo).toMatchObject({ kind: 'run', data: undefined, jobs: [{ request: { explainUsers: 7 } }] });
    expect(() => run('--demo', '--model', 'lstm')).toThrow('--demo takes no files');
    expect(() => run('--model', 'lstm', '--explain-users', '7')).toThrow('--explain-users needs --explain');
  });

  test('takes all models, each once, and each with every seed', () => {
    const all = run('--model', 'all', '--out', 'd').jobs.map(({ request }) => request.model);
    expect(all.toSorted()).toEqual(EVALUATED_MODELS.toSorted());
    const { jobs } = run('--model', 'bpr,bpr,lstm', '--seeds', '3,1,3', '--out', 'd');
    expect(jobs.map(({ name, request }) => [name, request.seed])).toEqual([
      ['bpr.seed-3', 3],
      ['lstm.seed-3', 3],
      ['bpr.seed-1', 1],
      ['lstm.seed-1', 1],
    ]);
  });

  test('puts flags before a configuration file, and the file before the defaults', async () => {
    const file = join(folder, 'c.json');
    await writeFile(file, '{ "bpr": { "dim": 8, "epochs": 3, "maxMinutes": 2 }, "lstm": {} }');
    const [bpr, lstm] = run(
      ...['--model', 'bpr,lstm', '--configuration', file, '--epochs', '5', '--out', 'd'],
    ).jobs;
    expect(bpr.request).toMatchObject({ maxMinutes: 2, configuration: { dim: 8, epochs: 5 } });
    expect(lstm.request).toMatchObject({ configuration: { dim: 64, epochs: 5 } });
    expect(lstm.request.maxMinutes).toBeUndefined();
  });

  test('asks for a report alone, or for a comparison with it', () => {
    expect(parseArguments(['--report', 'd'])).toEqual({ kind: 'report', report: 'd' });
    expect(parseArguments(['--report', 'd', '--compare', 'a,b'])).toMatchObject({ compare: ['a', 'b'] });
  });

  test.each<[readonly string[], RegExp]>([
    [['--modell', 'sasrec'], /unknown flag --modell; known are: --data, --items/],
    [['--model', 'magic'], /--model is one of popularity, .*, lstm.*, or all; got "magic"/],
    [['--model', 'bpr,'], /got ""/],
    [['--model', 'sasrec', '--backend', 'quantum'], /--backend is one of webgpu, wasm, cpu; got "quantum"/],
    [['--model', 'sasrec', '--split', 'random'], /--split is one of leave-one-out, temporal; got "random"/],
    [['--model', 'sasrec', '--epochs', 'many'], /--epochs takes a whole number from 1; got "many"/],
    [['--model', 'sasrec', '--epochs', '0'], /--epochs takes a whole number from 1; got "0"/],
    [['--model', 'sasrec', '--max-minutes', '0'], /--max-minutes takes a number from 0.01; got "0"/],
    [['--model', 'popularity', '--dim', '8'], /popularity has no setting "dim"/],
    [
      ['--model', 'popularity,ease', '--dim', '8', '--out', 'd'],
      /none of popularity, ease has a setting "dim"/,
    ],
    [['--model', 'bpr', '--seeds', '1,x', '--out', 'd'], /--seeds takes a whole number from 0; got "x"/],
    [['--model', 'bpr', '--seeds', '1,2', '--seed', '1', '--out', 'd'], /--seed or --seeds, not both/],
    [['--model', 'bpr,lstm'], /several results need --out DIR/],
    [['--model', 'bpr,lstm', '--out', 'd', '--json', 'x'], /--json is for one model and one seed/],
    [['--model', 'bpr', '--compare', 'a,b'], /--compare needs --report DIR or --out DIR/],
    [['--model', 'bpr', '--out', 'd', '--compare', 'a'], /--compare takes two names as A,B; got "a"/],
    [['--model', 'bpr', '--configuration', 'no-such.json'], /cannot read no-such\.json/],
  ])('refuses %j and says what is allowed', (given, message) => {
    expect(() => run(...given)).toThrow(message);
  });

  test('needs data', () => {
    expect(() => parseArguments(['--model', 'sasrec'])).toThrow('--data FILE is needed');
  });
});
