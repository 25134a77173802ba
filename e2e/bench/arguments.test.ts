import { describe, expect, it } from 'vitest';
import { GPU_WORKLOADS, WORKLOADS } from '../../src/bench/names';
import { parseArguments, usage } from './arguments';

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
    [['--fast'], 'unknown flag --fast; known are: --json, --gpu'],
  ])('refuse %j and say why', (argv, message) => {
    expect(() => parseArguments(argv)).toThrow(message);
  });

  it('are all told of by --help', () => {
    for (const flag of ['--json', '--gpu', '--only', '--rounds', '--seconds', '--profile', ...WORKLOADS])
      expect(usage).toContain(flag);
  });
});
