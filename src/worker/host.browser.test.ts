import { afterEach, describe, expect, test } from 'vitest';
import { ProblemError } from '../core/problem';
import { PERSONAL_MODELS, type PersonalModel } from '../core/recommendation/recommendation';
import { EVENT_SCHEMA, OWN_PERSONA, type ShopAct, type ShopEvent } from '../core/shop/events';
import type { TrainingStatus } from '../core/training/training-status';
import { sasrec } from '../models/sasrec/model';
import { settingsFor } from '../models/settings/settings';
import { openIndexedDb } from '../storage/indexed-db';
import type { ShopState } from './calls';
import type { Client } from './client';
import { type Checkpoint, savedModels } from './saved/saved-models';
import { closeAll, newDatabase, ringFile, start, until } from './test-host.fixture';

afterEach(closeAll);

function event(act: ShopAct, { world, persona }: Pick<ShopState, 'world' | 'persona'>): ShopEvent {
  return {
    ...act,
    id: crypto.randomUUID(),
    schema: EVENT_SCHEMA,
    time: Date.now(),
    session: 's',
    persona,
    catalogue: world.catalogue,
  };
}

const bestOf = ({ models }: TrainingStatus, name: PersonalModel): number =>
  Math.max(
    ...models
      .flatMap(({ model, validations }) => (model === name ? validations : []))
      .map(({ ndcg }) => ndcg),
  );

/** Waits until the models that the shop waits for are trained, or training has failed. */
const settled = (client: Client): Promise<TrainingStatus> =>
  until(
    () => client.call('trainingStatus', undefined),
    (status) => status.settled || status.state === 'failed',
  );

const trained = (client: Client): Promise<TrainingStatus> =>
  until(
    () => client.call('trainingStatus', undefined),
    ({ state }) => ['finished', 'failed', 'cancelled'].includes(state),
  );

describe('the log', () => {
  test('is kept over a reload, with every event once although it is sent twice', async () => {
    const name = newDatabase();
    const first = await start(name, false);
    const shop = await first.client.call('open', undefined);
    const view = event({ kind: 'view', item: shop.popular[0] }, shop);
    expect(await first.client.call('record', { epoch: shop.epoch, events: [view] })).toEqual({ stored: 1 });
    expect(await first.client.call('record', { epoch: shop.epoch, events: [view] })).toEqual({ stored: 0 });
    await first.close();
    const { client } = await start(name, false);
    const add = event({ kind: 'add', item: shop.popular[0], quantity: 1 }, shop);
    const written = (events: readonly ShopEvent[]) =>
      JSON.stringify(events.map((event) => ({ epoch: shop.epoch, event })));
    const texts = [written([view, add]), written([add]), 'damaged'];
    expect(await client.call('replay', { texts })).toEqual({ stored: true });
    expect((await client.call('exportEvents', undefined)).events).toEqual([view, add]);
    expect(await client.call('open', undefined)).toMatchObject({ events: 2, unreadable: 0 });
  });

  test('deletes a product for good: after a reload and in the export it is gone', async () => {
    const name = newDatabase();
    const first = await start(name, false);
    const shop = await first.client.call('open', undefined);
    const [gone, kept] = [shop.popular[0], shop.popular[1]];
    const order = [gone, kept].map((item) => ({ item, quantity: 1, price: 100 }));
    await first.client.call('record', {
      epoch: shop.epoch,
      events: [
        event({ kind: 'view', item: gone }, shop),
        event({ kind: 'view', item: kept }, shop),
        event({ kind: 'purchase', order: 'o1', lines: order }, shop),
      ],
    });
    const { receipt } = await first.client.call('forgetProducts', { items: [gone] });
    expect(receipt).toMatchObject({ events: 2, models: [], run: false });
    const { events } = await first.client.call('exportEvents', undefined);
    expect(events.map(({ kind }) => kind)).toEqual(['view', 'purchase']);
    await first.close();
    const { client } = await start(name, false);
    expect((await client.call('open', undefined)).events).toBe(2);
    const exported = JSON.stringify(await client.call('exportEvents', undefined));
    expect(exported).toContain(kept);
    expect(exported).not.toContain(gone);
  });

  test('forgets what a community user did with a product, and records what is done with it later', async () => {
    const { client } = await start(newDatabase(), false);
    await client.call('open', undefined);
    const shop = await client.call('become', { persona: 'shopper-0001' });
    const [{ latest }] = await client.call('personas', { id: 'shopper-0001', items: [] });
    const items = latest.slice(0, 1);
    const before = (await client.call('recommend', undefined)).historyLength;
    const forgotten = await client.call('forgetProducts', { items });
    const { epoch } = forgotten.shop;
    const after = (await client.call('recommend', undefined)).historyLength;
    expect(after).toBeLessThan(before);
    const late = [event({ kind: 'view', item: items[0] }, shop)];
    await expect(client.call('record', { epoch: epoch - 1, events: late })).rejects.toThrow(
      'deleted-meanwhile',
    );
    await client.call('record', { epoch, events: late });
    expect((await client.call('recommend', undefined)).historyLength).toBe(after + 1);
  });

  test('is read by a second tab, which gets a notice', async () => {
    const name = newDatabase();
    const [one, two] = [await start(name, false), await start(name, false)];
    const shop = await one.client.call('open', undefined);
    await two.client.call('open', undefined);
    await one.client.call('record', {
      epoch: shop.epoch,
      events: [event({ kind: 'like', item: shop.popular[1] }, shop)],
    });
    await until(
      () => two.notices,
      (notices) => notices.some(({ kind }) => kind === 'log-changed'),
    );
    expect((await two.client.call('shopper', undefined)).events).toBe(1);
  });
});

describe('without models', () => {
  test('the shop shows popular unseen products and says that models are off', async () => {
    const { client } = await start(newDatabase(), false);
    const shop = await client.call('open', undefined);
    await client.call('record', {
      epoch: shop.epoch,
      events: [event({ kind: 'view', item: shop.popular[0] }, shop)],
    });
    const { rails } = await client.call('recommend', undefined);
    expect(rails.map(({ id }) => id)).toEqual(['popular', 'trending', 'deals', 'new']);
    expect(rails[0].items[0].item).toBe(shop.popular[1]);
    await expect(client.call('explain', { item: shop.popular[1], model: 'sasrec' })).rejects.toThrow(
      'models-off',
    );
  });
});

describe('an imported data set', () => {
  test('replaces the community and is trained on; its recommendations are explained and change within a second of a new event', async () => {
    const { client } = await start(newDatabase());
    await client.call('open', undefined);
    const shop = await client.call('importFiles', { interactions: ringFile(), badRows: 'refuse' });
    expect(shop.world).toMatchObject({ kind: 'imported', name: 'ring', users: 150, items: 60 });
    const status = await trained(client);
    expect(status).toMatchObject({ state: 'finished', progress: 1, backend: 'wasm' });
    expect(status.models.map(({ state }) => state)).toEqual(PERSONAL_MODELS.map(() => 'trained'));
    expect(bestOf(status, 'sasrec')).toBeGreaterThan(2 * (status.popularityNdcg ?? 1));

    await client.call('record', {
      epoch: shop.epoch,
      events: [event({ kind: 'view', item: 'i10' }, shop), event({ kind: 'view', item: 'i11' }, shop)],
    });
    const before = await client.call('recommend', undefined);
    const began = performance.now();
    await client.call('record', { epoch: shop.epoch, events: [event({ kind: 'view', item: 'i40' }, shop)] });
    const after = await client.call('recommend', undefined);
    expect(performance.now() - began).toBeLessThan(1000);
    const forYou = ({ rails }: typeof before) =>
      rails.find(({ id }) => id === 'for-you')?.items.map(({ item }) => item) ?? [];
    expect(forYou(after)).not.toEqual(forYou(before));

    const { choice } = after;
    expect(choice).toMatchObject({ shoppers: 150, model: after.rails[0].model });
    expect(choice?.ndcg).toBe(Math.max(...PERSONAL_MODELS.map((model) => bestOf(status, model))));
    expect(choice?.others).toHaveLength(PERSONAL_MODELS.length);
    expect(choice?.others.every(({ behind }) => behind >= 0)).toBe(true);

    const [best] = forYou(after);
    const methods = {
      'item-knn': 'shares',
      'matrix-factorization': 'shares',
      sasrec: 'attention',
      lstm: 'memory',
    };
    for (const model of PERSONAL_MODELS) {
      const explanation = await client.call('explain', { item: best, model });
      expect(explanation.method).toBe(methods[model]);
      expect(explanation.events.reduce((sum, { carried }) => sum + carried, explanation.rest)).toBeCloseTo(
        explanation.score,
        3,
      );
      expect(explanation.events.map(({ item }) => item)).toEqual(['i10', 'i11', 'i40']);
      expect(explanation.events.every(({ without }) => without.rank >= 1)).toBe(true);
    }
    await expectAccounts(client, best);
    const dismissed = forYou(after)[1];
    await client.call('record', {
      epoch: shop.epoch,
      events: [
        event({ kind: 'dismiss', item: dismissed }, shop),
        event({ kind: 'add', item: best, quantity: 1 }, shop),
      ],
    });
    const offered = (await client.call('recommend', undefined)).rails.flatMap(({ items }) =>
      items.map(({ item }) => item),
    );
    expect(offered).not.toContain(dismissed);
    expect(offered).not.toContain(best);
  });

  test('lets the shopper become one of its users and come back', async () => {
    const { client } = await start(newDatabase(), false);
    await client.call('open', undefined);
    await client.call('importFiles', { interactions: ringFile(), badRows: 'refuse' });
    const [user] = await client.call('personas', { id: 'u7', items: [] });
    expect(user).toMatchObject({ id: 'u7', events: 8 });
    expect((await client.call('become', { persona: 'u7' })).persona).toBe('u7');
    expect((await client.call('recommend', undefined)).historyLength).toBeGreaterThan(4);
    expect((await client.call('become', { persona: OWN_PERSONA })).persona).toBe(OWN_PERSONA);
    await expect(client.call('become', { persona: 'nobody' })).rejects.toThrow('unknown-persona');
  });

  test('changes nothing when it is refused', async () => {
    const { client } = await start(newDatabase(), false);
    const shop = await client.call('open', undefined);
    await client.call('record', {
      epoch: shop.epoch,
      events: [event({ kind: 'like', item: shop.popular[0] }, shop)],
    });
    const bad = new File(['user,item,timestamp\na,b,1600000000\na,,1600000001\nb,c,never\n'], 'bad.csv');
    const refused = client.call('importFiles', { interactions: bad, badRows: 'refuse' });
    await expect(refused).rejects.toBeInstanceOf(ProblemError);
    const after = await client.call('open', undefined);
    expect(after.world).toEqual(shop.world);
    expect(after.events).toBe(1);
    expect((await client.call('worlds', undefined)).map(({ kind }) => kind)).toEqual(['demo']);
  });
});

/**
 * Checks all calls about a recommendation, for a history of three events: explanation, effects and
 * the rest. None of them stores anything.
 */
async function expectAccounts(client: Client, item: string): Promise<void> {
  const before = await client.call('exportEvents', undefined);
  const question = { item, model: 'sasrec' } as const;
  const explanation = await client.call('explain', question);
  const matrix = await client.call('effects', { items: [item, 'i30'], model: 'sasrec' });
  expect(matrix.events.map((of) => of.item)).toEqual(['i10', 'i11', 'i40']);
  expect(matrix.ranks[0]).toBe(explanation.rank);
  explanation.events.forEach(({ without }, at) => {
    expect(matrix.scoresWithout[2 * at]).toBeCloseTo(without.score, 4);
  });

  const { watched, rails } = await client.call('whatIf', {
    history: explanation.events.slice(0, 2),
    watched: { model: 'sasrec', items: [item] },
  });
  expect(watched[0].rankBefore).toBe(explanation.rank);
  expect(watched[0].score).toBeCloseTo(explanation.events[2].without.score, 4);
  expect(rails.flatMap(({ items }) => items.map((of) => of.item))).not.toContain('i40');

  const set = await client.call('smallestSet', { ...question, k: explanation.rank });
  expect(set.outcome).toBe('found');
  expect(set.rankWithout).toBeGreaterThan(explanation.rank);
  const check = await client.call('checkExplanation', { ...question, measure: 'effect' });
  expect(check.deletion.explained[0]).toBeCloseTo(explanation.score, 4);
  const knn = { item, model: 'item-knn', measure: 'attention' } as const;
  await expect(client.call('checkExplanation', knn)).rejects.toThrow('no-measure');

  const attention = await client.call('attention', { model: 'sasrec' });
  expect(attention?.values).toHaveLength((attention?.blocks ?? 0) * (attention?.heads ?? 0) * 9);
  expect(await client.call('attention', { model: 'lstm' })).toBeNull();
  const map = await client.call('itemMap', { item, model: 'sasrec' });
  expect(map.x).toHaveLength(60);
  expect(map.items).toContain(item);
  expect(map.kept).toBeGreaterThan(0);
  const near = await client.call('neighbours', { item, model: 'sasrec', count: 3 });
  expect(near).toHaveLength(3);
  expect(near[0].cosine).toBeGreaterThanOrEqual(near[2].cosine);
  const made = await client.call('provenance', { model: 'sasrec' });
  expect(made.weights).toMatch(/^[0-9a-f]{64}$/);
  expect(made.weights).toBe((await client.call('provenance', { model: 'sasrec' })).weights);
  const way = await client.call('pipelineTimings', { model: 'sasrec' });
  expect(way).toMatchObject({ log: { events: 3 }, history: { entries: 3, read: 3 }, scores: { items: 60 } });
  expect(await client.call('exportEvents', undefined)).toEqual(before);
}

const validationsOf = ({ models }: TrainingStatus) =>
  models.find(({ model }) => model === 'sasrec')?.validations ?? [];

/** Stores a valid checkpoint of a run whose next update makes the parameters infinite. */
async function leaveRuinous(name: string, catalogue: string) {
  const storage = await openIndexedDb({ name });
  const saved = savedModels(storage, catalogue, Date.now);
  const values = settingsFor('sasrec', { epochs: 12, patience: 3 });
  const parameters = sasrec.initial(sasrec.config(60, 1, values));
  const filled = (value: number) =>
    parameters.map((parameter) => ({ ...parameter, values: parameter.values.map(() => value) }));
  const state = { parameters, firstMoments: filled(3e38), secondMoments: filled(0), step: 7 };
  const run = { epoch: 1, batch: 0, state, losses: [], validations: [{ epoch: 1, ndcg: 0.1 }] };
  const good: Checkpoint = {
    own: Int32Array.of(10),
    candidates: (['item-knn', 'matrix-factorization'] as const).map((model) => ({
      model,
      state: 'trained',
      losses: [],
      validations: [],
    })),
    current: { model: 'sasrec', run: { values, items: 60, run } },
  };
  const best = await saved.best('sasrec');
  if (!best) throw new Error('nothing was learnt');
  await saved.saveCheckpoint(good);
  storage.close();
  return { good, best };
}

describe('training', () => {
  test('that has finished is reported after a reload and not repeated', async () => {
    const name = newDatabase();
    const first = await start(name);
    await first.client.call('open', undefined);
    await first.client.call('importFiles', { interactions: ringFile(60), badRows: 'refuse' });
    const finished = await trained(first.client);
    await first.close();
    const second = await start(name);
    await second.client.call('open', undefined);
    expect(await trained(second.client)).toEqual({ ...finished, secondsLeft: undefined, resumed: undefined });
  });

  test('resumes from its checkpoint after a reload, and ends when it is cancelled', async () => {
    const name = newDatabase();
    const first = await start(name);
    await first.client.call('open', undefined);
    await first.client.call('importFiles', { interactions: ringFile(600, 20), badRows: 'refuse' });
    const running = await until(
      () => first.client.call('trainingStatus', undefined),
      (status) => status.stage === 'sasrec' && validationsOf(status).length >= 1,
    );
    await first.client.call('train', { action: 'pause' });
    expect((await first.client.call('trainingStatus', undefined)).state).toBe('paused');
    await first.close();

    const second = await start(name);
    await second.client.call('open', undefined);
    const resumed = await until(
      () => second.client.call('trainingStatus', undefined),
      ({ stage, step }) => stage === 'sasrec' && step > 0,
    );
    expect(resumed.resumed).toBe(true);
    expect(validationsOf(resumed).slice(0, validationsOf(running).length)).toEqual(validationsOf(running));
    expect(resumed.models.slice(0, 2)).toEqual(running.models.slice(0, 2));
    expect(resumed.models.slice(0, 2).map(({ state }) => state)).toEqual(['trained', 'trained']);
    const cancelled = await second.client.call('train', { action: 'cancel' });
    expect(cancelled.state).toBe('cancelled');
  });

  test('that fails names the step, keeps the checkpoint and the best model, and can start again', async () => {
    const name = newDatabase();
    const first = await start(name);
    await first.client.call('open', undefined);
    const shop = await first.client.call('importFiles', { interactions: ringFile(60), badRows: 'refuse' });
    await settled(first.client);
    await first.client.call('record', {
      epoch: shop.epoch,
      events: [event({ kind: 'view', item: 'i10' }, shop)],
    });
    await first.close();
    const { good, best } = await leaveRuinous(name, shop.world.catalogue);

    const second = await start(name);
    await second.client.call('open', undefined);
    const failed = await trained(second.client);
    expect(failed).toMatchObject({ state: 'failed', resumed: true, problem: { code: 'loss-not-finite' } });
    const step = failed.problem?.code === 'loss-not-finite' ? failed.problem.step : 0;
    expect(step).toBeGreaterThan(7);
    const { rails } = await second.client.call('recommend', undefined);
    expect(rails.find(({ id }) => id === 'for-you')?.items.length).toBeGreaterThan(0);
    const storage = await openIndexedDb({ name });
    const saved = savedModels(storage, shop.world.catalogue, Date.now);
    expect(await saved.checkpoint()).toEqual(good);
    expect(await saved.best('sasrec')).toEqual(best);
    storage.close();

    await second.client.call('train', { action: 'start' });
    const anew = await until(
      () => second.client.call('trainingStatus', undefined),
      (status) => !status.resumed && (status.settled || status.state === 'failed'),
    );
    expect(anew.settled).toBe(true);
  });
});
