import { describe, expect, test } from 'vitest';
import type { EvaluationRequest } from '../core/evaluation';
import type { Interactions } from '../core/interactions';
import { asProblem } from '../core/problem';
import { ringWorld } from '../core/ring-world';
import { openBackend } from '../gpu/backend';
import { type EvaluationData, type EvaluationHooks, evaluate } from './evaluate';
import { turn } from './pace';

const hooks = (change: Partial<EvaluationHooks> = {}): EvaluationHooks => ({
  pace: { next: turn },
  clock: () => performance.now(),
  onProgress: () => undefined,
  stopAsked: () => false,
  ...change,
});

const dataOf = (interactions: Interactions): EvaluationData => ({ interactions, products: [], badRows: 0 });

const request: EvaluationRequest = {
  model: 'sasrec',
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
    expect(result.rankings).toHaveLength(result.dataset.testUsers);
    for (const { items } of result.rankings) expect(new Set(items).size).toBe(20);
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

  test('ends where it is told to, and evaluates what was learnt', async () => {
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

  test('says that nobody can be tested when everybody has fewer than three events', async () => {
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
      // It knows no order: the items on both sides of a history's are equally near.
      expect(result.test[10].ndcg).toBeGreaterThan(0.3);
      expect(result.popularity.test[10].ndcg).toBeLessThan(0.2);
      if (name === 'webgpu') expect(result.perStep?.dispatches).toBeLessThanOrEqual(3);
    },
  );

  test('trains factorization and popularity through the same door', async () => {
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
