import { describe, expect, it } from 'vitest';
import { parseArguments, usage } from './arguments';
import { GPU_WORKLOADS, WORKLOADS } from './page/names';

describe('the arguments of the bench', () => {
  it('run everything affordable when none is given', () => {
    const given = parseArguments([]);
    expect(given).toMatchObject({ gpu: false, profile: false, json: undefined, only: [] });
    expect(given.workloads).toEqual(WORKLOADS);
    expect(given.rounds).toBeGreaterThanOrEqual(3);
  });

  it('add the large sizes on a GPU', () => {
    expect(parseArguments(['--gpu']).workloads).toEqual([...WORKLOADS, ...GPU_WORKLOADS]);
  });

  it('tell workloads from rivals', () => {
    expect(parseArguments(['--only', 'sasrec, jax-js,wasm'])).toMatchObject({
      workloads: ['sasrec'],
      only: ['jax-js', 'wasm'],
    });
    expect(parseArguments(['--only=tfjs'])).toMatchObject({ workloads: WORKLOADS, only: ['tfjs'] });
  });

  it.each([
    [['--rounds', '2'], '--rounds takes a whole number from 3; got "2"'],
    [['--rounds', '4.5'], '--rounds takes a whole number from 3; got "4.5"'],
    [['--seconds', 'long'], '--seconds takes a number from 0.1; got "long"'],
    [['--only', 'ours,'], '--only takes names separated by commas; got "ours,"'],
    [['--only', 'sasrec-large'], '--only sasrec-large needs --gpu'],
    [['--chart', 'a.svg'], '--chart draws what --sizes measures: give both'],
    [['--sizes', '--only', 'ours'], '--only says nothing with --sizes'],
    [['--fast'], 'unknown flag --fast; known are: --json, --gpu'],
  ])('refuse %j and say why', (argv, message) => {
    expect(() => parseArguments(argv)).toThrow(message);
  });

  it('ask for the sizes and their chart', () => {
    expect(parseArguments(['--sizes', '--chart', 'a.svg', '--gpu'])).toMatchObject({
      sizes: true,
      chart: 'a.svg',
      gpu: true,
    });
  });

  it('add PyTorch where asked', () => {
    expect(parseArguments([]).native).toBe(false);
    expect(parseArguments(['--native', '--only', 'lstm'])).toMatchObject({
      native: true,
      workloads: ['lstm'],
    });
    expect(() => parseArguments(['--sizes', '--native'])).toThrow('--native says nothing with --sizes');
    expect(usage).toContain('--native');
  });

  it('are all listed by --help', () => {
    const flags = ['json', 'gpu', 'only', 'rounds', 'seconds', 'profile', 'sizes', 'chart'];
    for (const word of [...flags.map((flag) => `--${flag}`), ...WORKLOADS]) expect(usage).toContain(word);
  });
});
