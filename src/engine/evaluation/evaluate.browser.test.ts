import { describe, expect, test } from 'vitest';
import type { EvaluationRequest } from '../../core/evaluation/evaluation';
import type { Interactions } from '../../core/histories/interactions';
import { asProblem } from '../../core/problem';
import { ringWorld } from '../../core/training/ring-world.fixture';
import { openBackend } from '../../gpu/device/backend';
import { turn } from '../pace';
import { type EvaluationHooks, evaluate as evaluateData } from './evaluate';
import type { EvaluationData } from './evaluation-data';

const hooks = (change: Partial<EvaluationHooks> = {}): EvaluationHooks => ({
  pace: { next: turn },
  clock: () => performance.now(),
  onProgress: () => undefined,
  stopAsked: () => false,
  ...change,
});

const dataOf = (interactions: Interactions): EvaluationData => ({ interactions, products: [], badRows: 0 });

/** The result with the rankings of the test beside it. */
async function evaluate(...given: Parameters<typeof evaluateData>) {
  const { result, ranked } = await evaluateData(...given);
  return { ...result, rankings: ranked.rankings.test, testUsers: ranked.testUsers };
}

/** Shoppers who start an hour apart, each with a day between two events. */
const dated = (interactions: Interactions): Interactions => ({
  ...interactions,
  times: interactions.sequences.map((sequence, user) =>
    Float64Array.from(sequence, (_, i) => Date.UTC(2026, 0, 1) + 3_600_000 * (user + 24 * i)),
  ),
});

const request: EvaluationRequest = {
  model: 'sasrec',
  split: 'leave-one-out',
  backend: 'wasm',
  minEventsPerUser: 0,
  minEventsPerItem: 0,
  seed: 1,
  configuration: {
    dim: 16,
    maxLength: 10,
    batch: 16,
    epochs: 12,
    learningRate: 0.01,
    dropout: 0.1,
    warmUpSteps: 5,
  },
};

describe('an evaluation', () => {
  test('finds a planted order with the sequence model, far above popularity', async () => {
    const progress: number[] = [];
    const result = await evaluate(
      await openBackend('wasm'),
      dataOf(ringWorld(300)),
      request,
      hooks({ onProgress: (p) => progress.push(p.progress) }),
    );
    expect(result.test[10].ndcg).toBeGreaterThan(0.6);
    expect(result.popularity.test[10].ndcg).toBeLessThan(0.2);
    expect(result.curve).toHaveLength(result.epochs);
    expect(
      progress.every((value, i) => value >= 0 && value <= 1 && (i === 0 || value >= progress[i - 1] - 1e-9)),
    ).toBe(true);
    expect(result.rankings).toHaveLength(result.split.testUsers);
    expect(result.testUsers).toHaveLength(result.split.testUsers);
    // The catalogue is smaller than the lists, so a list has every item that the user has not had.
    for (const items of result.rankings) {
      expect(items.length).toBeGreaterThanOrEqual(60 - 7);
      expect(new Set(items).size).toBe(items.length);
    }
    const { low, high } = result.intervals[10].ndcg;
    expect(low).toBeLessThan(result.test[10].ndcg);
    expect(high).toBeGreaterThan(result.test[10].ndcg);
    expect(result.split).toMatchObject({
      kind: 'leave-one-out',
      testUsers: 300,
      testEvents: 300,
      leakage: null,
    });
  });

  test.each([
    ['lstm', 'webgpu'],
    ['lstm', 'wasm'],
    ['bert4rec', 'webgpu'],
    ['bert4rec', 'wasm'],
  ] as const)('finds it with %s on %s', async (model, name) => {
    const result = await evaluate(
      await openBackend(name),
      dataOf(ringWorld(100)),
      { ...request, model, backend: name },
      hooks(),
    );
    expect(result.implementation).toBe(name === 'webgpu' ? 'plan' : 'reference');
    expect(result.test[10].ndcg).toBeGreaterThan(0.6);
  });

  test('measures what personal steps change, and leaves the other metrics as without them', async () => {
    const backend = await openBackend('wasm');
    const short = { ...request, configuration: { ...request.configuration, epochs: 2 } };
    const plain = await evaluate(backend, dataOf(ringWorld(80)), short, hooks());
    const configuration = { ...short.configuration, personalSteps: 3 };
    const { personal, ...found } = await evaluate(
      ...([backend, dataOf(ringWorld(80)), { ...short, configuration }, hooks()] as const),
    );
    expect(plain.personal).toBeUndefined();
    expect(found.rankings).toEqual(plain.rankings);
    expect(personal?.test.without).toBeCloseTo(plain.test[10].ndcg, 10);
    expect(personal?.validation.without).toBeCloseTo(plain.validation[10].ndcg, 10);
    const { ndcg = 0, without = 0 } = personal?.test ?? {};
    expect(personal?.difference).toBeCloseTo(ndcg - without, 10);
    expect(personal?.interval.low).toBeLessThanOrEqual(ndcg - without);
    expect(personal?.interval.high).toBeGreaterThanOrEqual(ndcg - without);
  });

  test('reads times where they exist, and throws where there are only positions or no event kinds', async () => {
    const backend = await openBackend('wasm');
    const reading = (configuration: EvaluationRequest['configuration']) => ({
      ...request,
      configuration: { ...request.configuration, epochs: 3, ...configuration },
    });
    const gaps = reading({ timeGaps: 'on' });
    const found = await evaluate(backend, dataOf(dated(ringWorld(80))), gaps, hooks());
    expect(found.test[10].ndcg).toBeGreaterThan(0);
    await expect(evaluate(backend, dataOf(ringWorld(80)), gaps, hooks())).rejects.toThrow('are positions');
    const kinds = reading({ eventKinds: 'on' });
    await expect(evaluate(backend, dataOf(ringWorld(80)), kinds, hooks())).rejects.toThrow('column "event"');
  });

  test('finds it with a narrow model that a wider one taught, pruned and in 8 bits', async () => {
    const narrow = { ...request.configuration, dim: 8 };
    const small = { teacherDim: 16, sparsity: 0.3, pruningRamp: 2, pruningEpochs: 3, precision: 'int8' };
    const on = async (configuration: EvaluationRequest['configuration']) =>
      evaluate(await openBackend('wasm'), dataOf(ringWorld(200)), { ...request, configuration }, hooks());
    const [plain, result] = [await on({ ...narrow, epochs: 1 }), await on({ ...narrow, ...small })];
    expect(result.test[10].ndcg).toBeGreaterThan(0.5);
    expect(result.modelBytes).toBeLessThan((plain.modelBytes ?? 0) / 2);
    expect(result.millisecondsPerRanking).toBeGreaterThan(0);
  });

  test('gives the same result for the same seed', async () => {
    const backend = await openBackend('wasm');
    const short = { ...request, configuration: { ...request.configuration, epochs: 2 } };
    const [first, second] = [
      await evaluate(backend, dataOf(ringWorld(80)), short, hooks()),
      await evaluate(backend, dataOf(ringWorld(80)), short, hooks()),
    ];
    expect(second.rankings).toEqual(first.rankings);
    expect(second.curve.map(({ loss }) => loss)).toEqual(first.curve.map(({ loss }) => loss));
  });

  test('counts the work of the device on webgpu', async () => {
    const backend = await openBackend('webgpu');
    const result = await evaluate(
      backend,
      dataOf(ringWorld(40)),
      { ...request, configuration: { ...request.configuration, epochs: 1 } },
      hooks(),
    );
    expect(result.backend).toBe('webgpu');
    expect(result.adapter?.vendor).not.toBe('');
    expect(result.perStep?.dispatches).toBeGreaterThan(0);
    expect(result.perStep?.submits).toBeGreaterThan(0);
  });

  test('stops when told to, and evaluates the model so far', async () => {
    let steps = 0;
    const stopped = await evaluate(
      await openBackend('wasm'),
      dataOf(ringWorld(80)),
      request,
      hooks({
        stopAsked: () => steps > 3,
        onProgress: ({ phase }) => {
          if (phase === 'training') steps++;
        },
      }),
    );
    expect(stopped.stopped).toBe('cancelled');
    expect(stopped.epochs).toBe(1);
    expect(stopped.rankings).toHaveLength(80);
  });

  test.each(['popularity', 'matrix-factorization', 'bpr', 'sasrec', 'lstm', 'bert4rec'] as const)(
    'learns nothing by %s from behind a cut in time, and asks for all that came after',
    async (model) => {
      const configuration: Record<string, number> = model === 'popularity' ? {} : { epochs: 1 };
      const result = await evaluate(
        await openBackend('wasm'),
        dataOf(dated(ringWorld(150))),
        { ...request, model, split: 'temporal', configuration },
        hooks(),
      );
      expect(result.split.leakage).toBe(0);
      expect(result.split.testEvents).toBeGreaterThan(result.split.testUsers);
      expect(result.test[10].recall).toBeLessThanOrEqual(result.test[10].hr);
      expect(result.rankings).toHaveLength(result.split.testUsers);
    },
  );

  test('refuses a temporal split of data without times', async () => {
    const asked = { ...request, split: 'temporal' } as const;
    const problem = await evaluate(await openBackend('cpu'), dataOf(ringWorld(9)), asked, hooks()).catch(
      asProblem,
    );
    expect(problem).toEqual({ code: 'no-temporal-split', reason: 'positions' });
  });

  test.each(['popularity', 'matrix-factorization', 'bpr', 'sasrec'] as const)(
    'has %s rank all there is where users are alike and the catalogue is smaller than any list',
    async (model) => {
      const alike = Array.from({ length: 4 }, () => Int32Array.of(0, 1, 2, 3));
      const sequences = [...alike, Int32Array.of(4), Int32Array.of(2)];
      const data = {
        users: sequences.map((_, user) => `u${user}`),
        items: ['a', 'b', 'c', 'd', 'e'],
        sequences,
        times: sequences.map((sequence) => Float64Array.from(sequence)),
      };
      const configuration: Record<string, number> = model === 'popularity' ? {} : { epochs: 1 };
      const result = await evaluate(
        await openBackend('wasm'),
        dataOf(data),
        { ...request, model, configuration },
        hooks(),
      );
      expect(result.rankings.map((items) => items.toSorted())).toEqual(alike.map(() => [3, 4]));
      expect(result.test[20].hr).toBe(1);
      expect(result.test[20].precision).toBeCloseTo(1 / 20, 12);
      expect(Object.values(result.test[10]).filter(Number.isNaN)).toEqual([]);
    },
  );

  test('reports too few users where there is one item only', async () => {
    const sequences = [Int32Array.of(0), Int32Array.of(0, 0, 0)];
    const times = sequences.map((sequence) => Float64Array.from(sequence, (_, i) => i));
    const data = { users: ['u', 'v'], items: ['a'], sequences, times };
    const problem = await evaluate(await openBackend('cpu'), dataOf(data), request, hooks()).catch(asProblem);
    expect(problem).toEqual({ code: 'too-few-users', users: 0 });
  });

  test('refuses to train for no epochs', async () => {
    const asked = { ...request, epochs: 0 };
    await expect(evaluate(await openBackend('cpu'), dataOf(ringWorld(9)), asked, hooks())).rejects.toThrow(
      'epochs is a whole number from 1 to 10000; got "0"',
    );
  });

  test('reports too few users when everybody has fewer than three events', async () => {
    const short = ringWorld(5);
    const data = {
      ...short,
      sequences: short.sequences.map((sequence) => sequence.slice(0, 2)),
      times: short.times.map((time) => time.slice(0, 2)),
    };
    const problem = await evaluate(await openBackend('cpu'), dataOf(data), request, hooks()).catch(asProblem);
    expect(problem).toEqual({ code: 'too-few-users', users: 0 });
  });

  test.each(['webgpu', 'wasm'] as const)(
    'learns by BPR who goes with whom, far above popularity, on %s',
    async (name) => {
      const configuration = { dim: 16, epochs: 40, batch: 500 };
      const result = await evaluate(
        await openBackend(name),
        dataOf(ringWorld(300)),
        { ...request, model: 'bpr', configuration },
        hooks(),
      );
      expect(result.implementation).toBe(name === 'webgpu' ? 'plan' : 'reference');
      // Factorization ignores order: the items before and after the history are equally close.
      expect(result.test[10].ndcg).toBeGreaterThan(0.3);
      expect(result.popularity.test[10].ndcg).toBeLessThan(0.2);
      if (name === 'webgpu') expect(result.perStep?.dispatches).toBeLessThanOrEqual(3);
    },
  );

  test('trains factorization and popularity through the same interface', async () => {
    const backend = await openBackend('wasm');
    for (const model of ['matrix-factorization', 'popularity'] as const) {
      const result = await evaluate(
        backend,
        dataOf(ringWorld(80)),
        { ...request, model, configuration: {} },
        hooks(),
      );
      expect(result.model).toBe(model);
      expect(result.rankings).toHaveLength(80);
      expect(result.stopped).toBe(model === 'popularity' ? 'nothing-to-train' : result.stopped);
    }
  });
});
