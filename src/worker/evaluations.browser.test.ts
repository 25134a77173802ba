import { afterEach, describe, expect, test } from 'vitest';
import type { EvaluationStatus } from '../core/evaluation/evaluation-status';
import type { Client } from './client';
import { closeAll, newDatabase, ringFile, start, until } from './test-host.fixture';

afterEach(closeAll);

async function inRing(name: string, users = 60) {
  const started = await start(name);
  await started.client.call('open', undefined);
  await started.client.call('importFiles', { interactions: ringFile(users), badRows: 'refuse' });
  return started;
}

const idle = (client: Client): Promise<EvaluationStatus> =>
  until(
    () => client.call('evaluationStatus', undefined),
    ({ running, waiting }) => !running && waiting.length === 0,
  );

describe('evaluations on the open world', () => {
  test('run one after another, popularity first, while training waits, and are kept over a reload', async () => {
    const name = newDatabase();
    const { client, notices, close } = await inRing(name, 300);
    await until(
      () => client.call('trainingStatus', undefined),
      ({ state }) => state === 'running',
    );
    const asked = await client.call('evaluateModels', {
      models: ['item-knn', 'matrix-factorization'],
      split: 'leave-one-out',
    });
    expect(asked.waiting.length + (asked.running ? 1 : 0)).toBe(3);
    await until(
      () => client.call('trainingStatus', undefined),
      ({ held }) => held === true,
    );
    const done = await idle(client);
    expect(done).toMatchObject({ stored: 3, stopping: false });
    expect(done.problem).toBeUndefined();

    const results = await client.call('evaluations', undefined);
    expect(results.map(({ result }) => result.model)).toEqual([
      'popularity',
      'item-knn',
      'matrix-factorization',
    ]);
    const [popularity, itemKnn] = results;
    expect(itemKnn.result.test[10].ndcg).toBeGreaterThan(2 * popularity.result.test[10].ndcg);
    expect(popularity.result.test).toEqual(itemKnn.result.popularity.test);
    expect(itemKnn.result.intervals[10].ndcg.low).toBeLessThanOrEqual(itemKnn.result.test[10].ndcg);
    expect('ranks' in itemKnn.result).toBe(false);
    const told = notices.flatMap((notice) => (notice.kind === 'evaluation' ? [notice.status] : []));
    expect(new Set(told.map(({ running }) => running?.model))).toContain('matrix-factorization');

    const compared = await client.call('compareEvaluations', { a: itemKnn.id, b: popularity.id });
    expect(compared?.difference).toBeCloseTo(
      itemKnn.result.test[10].ndcg - popularity.result.test[10].ndcg,
      9,
    );
    expect(compared?.interval.low).toBeGreaterThan(0);
    const [exported] = JSON.parse(await client.call('exportEvaluations', { ids: [itemKnn.id] }));
    expect(exported.result.ranks.test).toHaveLength(300);
    // Training went on by itself.
    await until(
      () => client.call('trainingStatus', undefined),
      ({ state, held }) => state === 'running' && !held,
    );

    await close();
    const again = await start(name);
    await again.client.call('open', undefined);
    const kept = await again.client.call('evaluations', undefined);
    expect(kept).toEqual(results);
    expect(await again.client.call('removeEvaluation', { id: popularity.id })).toEqual(kept.slice(1));
  });

  test('end when cancelled: the running model is evaluated and kept, the queue is emptied', async () => {
    // Enough epochs that training is still running at the next check.
    const { client } = await inRing(newDatabase(), 600);
    await client.call('evaluateModels', { models: ['sasrec', 'item-knn'], split: 'leave-one-out' });
    await until(
      () => client.call('evaluationStatus', undefined),
      ({ running }) => running?.model === 'sasrec' && running.progress?.phase === 'training',
    );
    const stopping = await client.call('cancelEvaluations', undefined);
    expect(stopping).toMatchObject({ stopping: true, waiting: [] });
    await idle(client);
    const results = await client.call('evaluations', undefined);
    expect(results.map(({ result }) => [result.model, result.stopped])).toEqual([
      ['popularity', 'nothing-to-train'],
      ['sasrec', 'cancelled'],
    ]);
  });

  test('report why they failed, and are not kept when the world changes meanwhile', async () => {
    const { client } = await inRing(newDatabase());
    const catalogue = (await client.call('open', undefined)).world.catalogue;
    const tiny = new File(['user,item,timestamp\na,x,1600000000\nb,y,1600000001\n'], 'tiny.csv');
    await client.call('evaluateModels', { models: ['lstm'], split: 'leave-one-out' });
    await client.call('importFiles', { interactions: tiny, badRows: 'refuse' });
    expect((await idle(client)).problem).toBeUndefined();
    await client.call('evaluateModels', { models: ['item-knn'], split: 'leave-one-out' });
    expect((await idle(client)).problem?.problem).toEqual({ code: 'too-few-users', users: 0 });
    expect(await client.call('evaluations', undefined)).toEqual([]);
    await client.call('openWorld', { catalogue });
    const models = (await client.call('evaluations', undefined)).map(({ result }) => result.model);
    expect(models).not.toContain('lstm');
  });
});
