import { describe, expect, it } from 'vitest';
import { hashCatalogue, type Product } from '../core/catalogue';
import { EVENT_SCHEMA, OWN_PERSONA, type ShopEvent } from '../core/events';
import { ProblemError } from '../core/problem';
import type { Rails } from '../core/recommendation';
import { createClient, type Port } from '../worker/client';
import type { FromWorker, RequestMessage, ShopState, ToWorker } from '../worker/protocol';
import { createSession } from './session';

const products: Product[] = ['kettle', 'mug'].map((id) => ({ id, title: id, categories: [], tags: [] }));
const hash = hashCatalogue(products);

const shopWith = (events: readonly ShopEvent[]): ShopState => ({
  world: { catalogue: hash, kind: 'demo', name: 'Demo', users: 0, items: 2, interactions: 0 },
  catalogue: { hash, name: 'Demo', products },
  persona: OWN_PERSONA,
  events,
  popular: ['mug', 'kettle'],
  limits: [],
  memoryPaused: false,
});

const railsOf = (item: string): Rails => ({
  rails: [{ id: 'for-you', model: 'sasrec', items: [{ item, score: 1 }] }],
  canVary: false,
  historyLength: 1,
  milliseconds: 1,
});

/** The other end of the wire, answered by the test's own hand: each request waits until it is. */
function openWire() {
  const requests: RequestMessage[] = [];
  let receive: (message: FromWorker) => void = () => {};
  const port: Port = {
    send(message: ToWorker) {
      if (message.type === 'call') requests.push(message);
    },
    listen(onMessage) {
      receive = onMessage;
    },
  };
  const settle = () => new Promise<void>((done) => setTimeout(done, 0));
  const take = (name: RequestMessage['name']) => {
    const at = requests.findIndex((request) => request.name === name);
    const [request] = at < 0 ? [] : requests.splice(at, 1);
    if (!request) throw new Error(`nobody asked for ${name}`);
    return request;
  };
  return {
    client: createClient(port),
    waiting: (name: RequestMessage['name']) => requests.filter((request) => request.name === name).length,
    async answer(name: RequestMessage['name'], output: unknown) {
      receive({ type: 'reply', id: take(name).id, output });
      await settle();
    },
    async refuse(name: RequestMessage['name'], error: ProblemError) {
      receive({ type: 'failure', id: take(name).id, problem: error.problem });
      await settle();
    },
    async notify(kind: 'log-changed' | 'models-changed') {
      receive({ type: 'notice', notice: { kind } });
      await settle();
    },
  };
}

async function openSession(events: readonly ShopEvent[] = []) {
  const wire = openWire();
  let made = 0;
  const session = createSession(wire.client, { now: () => 5_000, uuid: () => `id-${made++}` });
  void session.open();
  await wire.answer('open', shopWith(events));
  const shopper = () => {
    const state = session.state();
    if (state.phase !== 'ready') throw new Error(`the shop is ${state.phase}`);
    return state.shop.shopper;
  };
  const recommended = () => session.rails().rails?.rails[0]?.items[0]?.item;
  return { wire, session, shopper, recommended };
}

describe('a recorded act', () => {
  it('shows at once and is sent with who, where and when', async () => {
    const { wire, session, shopper } = await openSession();
    const stored = session.record([{ kind: 'add', item: 'mug', quantity: 2 }]);
    expect(shopper().basket).toEqual([{ item: 'mug', quantity: 2 }]);
    await wire.answer('record', { stored: 1 });
    expect(await stored).toBe(true);
    const state = session.state();
    expect(state.phase === 'ready' && state.shop.events).toEqual([
      {
        kind: 'add',
        item: 'mug',
        quantity: 2,
        id: 'id-1',
        schema: EVENT_SCHEMA,
        time: 5_000,
        session: 'id-0',
        persona: OWN_PERSONA,
        catalogue: hash,
      },
    ]);
  });

  it('is taken back and told when it cannot be stored', async () => {
    const { wire, session, shopper } = await openSession();
    const problems: string[] = [];
    session.onProblem((problem) => problems.push(problem.code));
    const lost = session.record([{ kind: 'like', item: 'mug' }]);
    const kept = session.record([{ kind: 'like', item: 'kettle' }]);
    expect(shopper().liked).toEqual(['kettle', 'mug']);
    await wire.refuse('record', new ProblemError({ code: 'database-full', detail: 'quota' }));
    await wire.answer('record', { stored: 1 });
    expect(await lost).toBe(false);
    expect(await kept).toBe(true);
    expect(shopper().liked).toEqual(['kettle']);
    expect(problems).toEqual(['database-full']);
  });

  it('survives the log being read again before it is acknowledged, and stands there once', async () => {
    const { wire, session, shopper } = await openSession();
    void session.record([{ kind: 'add', item: 'mug', quantity: 1 }]);
    await wire.notify('log-changed');
    const theirs: ShopEvent = {
      kind: 'like',
      item: 'kettle',
      id: 'theirs',
      schema: EVENT_SCHEMA,
      time: 4_000,
      session: 'other',
      persona: OWN_PERSONA,
      catalogue: hash,
    };
    await wire.answer('open', shopWith([theirs]));
    expect(shopper().basket).toEqual([{ item: 'mug', quantity: 1 }]);
    expect(shopper().liked).toEqual(['kettle']);
    await wire.answer('record', { stored: 1 });
    expect(shopper().basket).toEqual([{ item: 'mug', quantity: 1 }]);
  });
});

describe('rails', () => {
  it('are asked for again after an act that may change them, and not after one that cannot', async () => {
    const { wire, session, recommended } = await openSession();
    await wire.answer('recommend', railsOf('mug'));
    expect(recommended()).toBe('mug');
    void session.record([{ kind: 'search', query: 'tea', results: 3 }]);
    await wire.answer('record', { stored: 1 });
    expect(wire.waiting('recommend')).toBe(0);
    void session.record([{ kind: 'view', item: 'mug' }]);
    await wire.answer('record', { stored: 1 });
    expect(wire.waiting('recommend')).toBe(1);
    await wire.answer('recommend', railsOf('kettle'));
    expect(recommended()).toBe('kettle');
  });

  it('that come too late are dropped and asked for anew', async () => {
    const { wire, session, recommended } = await openSession();
    void session.record([{ kind: 'view', item: 'mug' }]);
    await wire.answer('record', { stored: 1 });
    expect(wire.waiting('recommend')).toBe(1);
    await wire.answer('recommend', railsOf('mug'));
    expect(recommended()).toBeUndefined();
    await wire.answer('recommend', railsOf('kettle'));
    expect(recommended()).toBe('kettle');
    expect(wire.waiting('recommend')).toBe(0);
  });

  it('stay until newer ones come', async () => {
    const { wire, recommended } = await openSession();
    await wire.answer('recommend', railsOf('mug'));
    await wire.notify('models-changed');
    expect(recommended()).toBe('mug');
    await wire.answer('recommend', railsOf('kettle'));
    expect(recommended()).toBe('kettle');
  });
});

it('a shop that could not be opened says why and can be tried again', async () => {
  const wire = openWire();
  const session = createSession(wire.client, { now: () => 0, uuid: () => 'id' });
  void session.open();
  await wire.refuse('open', new ProblemError({ code: 'database-blocked' }));
  expect(session.state()).toEqual({ phase: 'failed', problem: { code: 'database-blocked' } });
  void session.open();
  expect(session.state().phase).toBe('opening');
  await wire.answer('open', shopWith([]));
  expect(session.state().phase).toBe('ready');
});
