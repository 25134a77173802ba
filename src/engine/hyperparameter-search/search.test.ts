import { describe, expect, test } from 'vitest';
import { leaveOneOut } from '../../core/histories/splits/split';
import { asProblem } from '../../core/problem';
import { ringWorld } from '../../core/training/ring-world.fixture';
import { itemKnn } from '../../models/item-knn/model';
import { itemKnnSettings } from '../../models/item-knn/settings';
import { defaultSpace } from '../../models/settings/search-space';
import { real, whole } from '../../models/settings/setting';
import { settingsFor } from '../../models/settings/settings';
import { evaluateFitted } from '../evaluation/evaluate-fitted';
import type { TrainForEvaluation } from '../evaluation/train-for-evaluation';
import { paceOf } from '../pace';
import { type SearchHooks, type SearchJob, search } from './search';

const backend = { name: 'cpu', lost: new Promise<never>(() => undefined), memoryBytes: () => 0 } as const;
const split = leaveOneOut(ringWorld(60, 30, 8));
const data = { items: 30, sequences: split.train, times: split.trainTimes, products: [] };

/** A clock of one minute an epoch, so that a search depends on its seed alone. */
function world(change: Partial<SearchHooks> = {}) {
  let minutes = 0;
  const epochsOf = new Map<number, number[]>();
  /** Its score covers a third of the remaining distance to `quality` in every epoch. */
  const learner: TrainForEvaluation = async (_backend, { values }, { pace, meter, timeUp }) => {
    const quality = Number(values.quality);
    const epochs = epochsOf.get(quality) ?? [];
    epochsOf.set(quality, epochs);
    let epoch = 0;
    while (epoch < Number(values.epochs) && !(epoch > 0 && timeUp())) {
      await pace.next();
      minutes++;
      epoch++;
      epochs.push(epoch);
      meter.epoch(null, quality * (1 - (2 / 3) ** epoch));
    }
    const ranks = { validation: [], test: [] };
    return { ranks, implementation: 'none', bestEpoch: epoch, epochs: epoch, stopped: 'epochs' };
  };
  const job: SearchJob = {
    kind: 'halving',
    train: learner,
    settings: { quality: real(0.1, 0.001, 1), epochs: whole(40, 1, 100) },
    space: { quality: { min: 0.01, max: 1, scale: 'linear' } },
    values: { quality: 0.1, epochs: 40 },
    data,
    heldOut: split.validation,
    seed: 1,
    minutes: 200,
  };
  const hooks: SearchHooks = {
    pace: paceOf(),
    clock: () => minutes * 60_000,
    onProgress: () => undefined,
    stopAsked: () => false,
    ...change,
  };
  return { job, hooks, epochsOf, minutes: () => minutes };
}

describe('successive halving', () => {
  test('continues the best candidates from where they stopped, and stops the others early', async () => {
    const { job, hooks, epochsOf } = world();
    const { trials } = await search(backend, job, hooks);
    expect(trials.length).toBeGreaterThan(15);
    // No candidate starts over: every epoch is trained once, in order.
    for (const epochs of epochsOf.values()) expect(epochs).toEqual(epochs.map((_, i) => i + 1));
    const [best, ...others] = trials;
    expect(best.epochs).toBeGreaterThanOrEqual(18);
    expect(Number(best.configuration.quality)).toBeGreaterThan(0.85);
    expect(others.filter(({ epochs }) => epochs === 2).length).toBeGreaterThan(trials.length / 3);
    expect(trials.map(({ ndcg }) => ndcg)).toEqual(trials.map(({ ndcg }) => ndcg).sort((a, b) => b - a));
  });

  test('finds a better configuration in the same time than training each to its end', async () => {
    const halving = world();
    const random = world();
    const [by, whole] = [
      await search(backend, halving.job, halving.hooks),
      await search(backend, { ...random.job, kind: 'random' }, random.hooks),
    ];
    expect(by.trials.length).toBeGreaterThan(3 * whole.trials.length);
    expect(by.trials[0].ndcg).toBeGreaterThan(whole.trials[0].ndcg);
  });

  test('is the same search for the same seed', async () => {
    const [first, second] = [world(), world()];
    expect(await search(backend, first.job, first.hooks)).toEqual(
      await search(backend, second.job, second.hooks),
    );
  });
});

describe('a search', () => {
  test('tries the values given first, and ends in its time', async () => {
    const { job, hooks, minutes } = world();
    const progress: number[] = [];
    const { trials } = await search(
      backend,
      { ...job, kind: 'random', minutes: 100 },
      { ...hooks, onProgress: (told) => progress.push(told.progress) },
    );
    expect(trials.some(({ configuration }) => configuration.quality === 0.1)).toBe(true);
    expect(minutes()).toBeLessThanOrEqual(102);
    expect(progress[progress.length - 1]).toBe(1);
  });

  test('ends when all configurations were tried', async () => {
    const { job, hooks, minutes } = world();
    const space = { quality: { values: [0.1, 0.2, 0.3] } };
    const { trials } = await search(backend, { ...job, kind: 'random', space, minutes: 1e6 }, hooks);
    expect(trials.map(({ configuration }) => configuration.quality)).toEqual([0.3, 0.2, 0.1]);
    expect(minutes()).toBe(3 * 40);
  });

  test('reports its results so far when told to stop', async () => {
    let asked = 0;
    const { job, hooks } = world({ stopAsked: () => ++asked > 30 });
    const { trials } = await search(backend, job, hooks);
    expect(trials.length).toBeGreaterThan(0);
    expect(trials.every(({ epochs }) => epochs > 0)).toBe(true);
  });

  test('is cancelled by its pace', async () => {
    const controller = new AbortController();
    const { job, hooks } = world({ pace: paceOf(controller.signal) });
    const asked = search(backend, job, hooks).catch(asProblem);
    controller.abort();
    expect(await asked).toEqual({ code: 'cancelled' });
  });

  test('records a configuration that cannot be trained as a failed trial, and continues', async () => {
    const { job, hooks } = world();
    const train: TrainForEvaluation = (of, asked, watch) => {
      if (Number(asked.values.quality) > 0.5) throw new RangeError('too good');
      return job.train(of, asked, watch);
    };
    const { trials } = await search(backend, { ...job, train }, hooks);
    const failed = trials.filter(({ outcome }) => outcome === 'failed');
    expect(failed.length).toBeGreaterThan(0);
    expect(failed[0].error).toContain('too good');
    expect(trials[0].outcome).not.toBe('failed');
  });

  test('fits a model without epochs once for each configuration, and scores it by validation', async () => {
    let fits = 0;
    const { trials } = await search(
      backend,
      {
        kind: 'halving',
        train: evaluateFitted(itemKnn),
        settings: itemKnnSettings,
        space: defaultSpace(itemKnnSettings),
        values: settingsFor('item-knn', {}),
        data,
        heldOut: split.validation,
        seed: 3,
        minutes: 1,
      },
      {
        pace: paceOf(),
        clock: () => performance.now(),
        onProgress: ({ tried }) => {
          fits = tried;
        },
        stopAsked: () => fits >= 5,
      },
    );
    expect(trials).toHaveLength(5);
    expect(
      trials.every(({ outcome, epochs, ndcg }) => outcome === 'finished' && epochs === 0 && ndcg > 0),
    ).toBe(true);
  });
});
