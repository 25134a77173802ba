import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAST_STEPS, measure, takesPart } from './measure';
import type { BenchRequest } from './result';
import { spreadOf } from './spread';
import type { Rival, Workload } from './workload';

const request: BenchRequest = {
  workload: 'sasrec',
  only: [],
  rounds: 6,
  secondsEach: 1,
  profile: false,
  native: null,
};

/** Rivals on a clock that only they move. */
function world(milliseconds: Readonly<Record<string, number>>) {
  const done: string[] = [];
  let now = 0;
  const rivals = Object.entries(milliseconds).map(
    ([name, own]): Rival => ({
      name,
      ours: name === 'ours',
      place: 'javascript',
      note: '',
      async prepare() {
        if (own < 0) throw new Error('no such device');
        return {
          check: own,
          async step() {
            done.push(name);
            now += own;
          },
          dispose: () => void done.push(`${name} disposed`),
        };
      },
    }),
  );
  const workload: Workload = { title: 'work', flops: 1e9, checked: 'work', tolerance: 0, rivals };
  return { workload, done, hooks: { clock: () => now, tell: () => undefined } };
}

describe('measure', () => {
  it('times rivals in turn once all are warm, and disposes them', async () => {
    const { workload, done, hooks } = world({ ours: 10, theirs: 20 });
    const { rivals, failures } = await measure(workload, { ...request, rounds: 3 }, hooks);
    expect(failures).toEqual([]);
    const timed = done.slice(done.lastIndexOf('theirs') - 5, -2);
    expect(timed).toEqual(['ours', 'theirs', 'ours', 'theirs', 'ours', 'theirs']);
    expect(done.slice(-2)).toEqual(['ours disposed', 'theirs disposed']);
    expect(
      rivals.map(({ name, check, counts, milliseconds }) => [name, check, counts, milliseconds]),
    ).toEqual([
      ['ours', 10, null, { median: 10, lower: 10, upper: 10, steps: 3 }],
      ['theirs', 20, null, { median: 20, lower: 20, upper: 20, steps: 3 }],
    ]);
  });

  it('takes the time from a rival that times its own steps', async () => {
    const { workload, hooks } = world({ ours: 10, theirs: 20 });
    const [ours, theirs] = workload.rivals;
    const own: Rival = {
      ...theirs,
      prepare: async () => ({ ...(await theirs.prepare()), timeStep: async () => 7 }),
    };
    const { rivals } = await measure({ ...workload, rivals: [ours, own] }, request, hooks);
    expect(rivals.map(({ milliseconds }) => milliseconds.median)).toEqual([10, 7]);
  });

  it('computes GFLOP/s from the median', async () => {
    const { workload, hooks } = world({ ours: 500 });
    const { rivals } = await measure(workload, request, hooks);
    expect(rivals[0]?.gigaflops).toBe(2);
  });

  it('lets a slow rival take part in as many rounds as its time allows, at least three, or one if a step takes all of it', async () => {
    const { workload, hooks } = world({ ours: 10, slow: 250, slower: 600, slowest: 1001 });
    const { rivals } = await measure(workload, request, hooks);
    expect(rivals.map(({ milliseconds }) => milliseconds.steps)).toEqual([6, 4, LEAST_STEPS, 1]);
  });

  it('continues without a rival that cannot start, and says why', async () => {
    const { workload, hooks } = world({ ours: 10, broken: -1 });
    const { rivals, failures } = await measure(workload, request, hooks);
    expect(rivals.map(({ name }) => name)).toEqual(['ours']);
    expect(failures).toEqual([{ name: 'broken', reason: 'no such device' }]);
  });

  it('takes only rivals whose name contains one of the given words', async () => {
    const { workload, hooks } = world({ ours: 10, 'jax-js, wasm': 20, 'tfjs, wasm': 30 });
    const { rivals } = await measure(workload, { ...request, only: ['jax', 'ours'] }, hooks);
    expect(rivals.map(({ name }) => name)).toEqual(['ours', 'jax-js, wasm']);
  });
});

describe('takesPart', () => {
  it('gives exactly the number of turns, evenly spaced', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (a, b) => {
        const [turns, rounds] = [Math.min(a, b), Math.max(a, b)];
        const taken = Array.from({ length: rounds }, (_, r) => r).filter((r) => takesPart(r, turns, rounds));
        expect(taken).toHaveLength(turns);
        for (let i = 1; i < taken.length; i++)
          expect(taken[i] - taken[i - 1]).toBeLessThanOrEqual(Math.ceil(rounds / turns));
      }),
    );
  });
});

describe('spreadOf', () => {
  it('gives the median and the quartiles', () => {
    expect(spreadOf([5, 1, 4, 2, 3])).toEqual({ median: 3, lower: 2, upper: 4, steps: 5 });
  });
});
