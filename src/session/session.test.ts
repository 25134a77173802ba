import { describe, expect, it } from 'vitest';
import { ProblemError } from '../core/problem';
import { EVENT_SCHEMA, GUEST_PERSONA, OWN_PERSONA, type ShopEvent } from '../core/shop/events';
import type { ShopState } from '../worker/calls';
import { mapStorage } from './kept/map-storage.fixture';
import { createOutbox, type PageStorage } from './kept/outbox';
import { createSession } from './session';
import { hash, nothingDeleted, openWire, railsOf, settled, shopWith, stateOf } from './wire.fixture';

/** A page that is opening the shop, in a browser with that storage. */
async function openPage(storage: PageStorage, name = 'id', tab = mapStorage()) {
  const wire = openWire();
  let made = 0;
  const session = createSession(wire.client, {
    now: () => 5_000,
    uuid: () => `${name}-${made++}`,
    storage: () => storage,
    tab: () => tab,
  });
  void session.open();
  await settled();
  return { wire, session };
}

async function openSession(
  events: readonly ShopEvent[] = [],
  {
    storage = mapStorage(),
    as = {},
    name,
  }: { storage?: PageStorage; as?: Partial<ShopState>; name?: string } = {},
) {
  const { wire, session } = await openPage(storage, name);
  await wire.answer('open', { ...shopWith(events), ...as });
  const shop = () => {
    const state = session.state();
    if (state.phase !== 'ready') throw new Error(`the shop is ${state.phase}`);
    return state.shop;
  };
  const shopper = () => shop().shopper;
  /** What was recorded and is not answered. */
  const sent = () => (wire.asked('record') as { events: readonly ShopEvent[] }).events;
  const recommended = () => session.rails().rails?.rails[0]?.items[0]?.item;
  return { wire, session, shopper, sent, recommended };
}

describe('a recorded act', () => {
  it('shows at once, and is sent with its time, visit, persona and catalogue', async () => {
    const { wire, session, shopper, sent } = await openSession();
    const stored = session.record([{ kind: 'add', item: 'mug', quantity: 2 }]);
    expect(shopper().basket).toEqual([{ item: 'mug', quantity: 2 }]);
    expect(wire.asked('record')).toMatchObject({ epoch: 0 });
    expect(sent()).toEqual([
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
    await wire.answer('record', { stored: 1 });
    expect(await stored).toBe(true);
    expect(shopper().basket).toEqual([{ item: 'mug', quantity: 2 }]);
  });

  it('is taken back and reported when it cannot be stored', async () => {
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

  it('survives a reload of the log before it is acknowledged, and appears once', async () => {
    const { wire, session, shopper } = await openSession();
    void session.record([{ kind: 'add', item: 'mug', quantity: 1 }]);
    await wire.notify({ kind: 'log-changed' });
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
    await wire.answer('shopper', stateOf([theirs]));
    expect(shopper().basket).toEqual([{ item: 'mug', quantity: 1 }]);
    expect(shopper().liked).toEqual(['kettle']);
    await wire.answer('record', { stored: 1 });
    expect(shopper().basket).toEqual([{ item: 'mug', quantity: 1 }]);
  });
});

describe('an event that was not acknowledged before its page closed', () => {
  const like = { kind: 'like', item: 'mug' } as const;

  it('is sent to the worker again by the next page, until it is stored', async () => {
    const storage = mapStorage();
    const before = await openSession([], { storage });
    void before.session.record([{ kind: 'view', item: 'kettle' }, like]);
    void before.session.record([{ kind: 'add', item: 'mug', quantity: 1 }]);
    const written = [
      ...createOutbox('any', () => storage)
        .written()
        .values(),
    ];
    const done = (JSON.parse(written[0]) as { event: ShopEvent }[]).map(({ event }) => event);

    const refused = await openPage(storage);
    expect(refused.wire.waiting('open')).toBe(0);
    await refused.wire.refuse('replay', new ProblemError({ code: 'database-full', detail: 'quota' }));
    await refused.wire.answer('open', shopWith([]));
    expect(refused.session.state().phase).toBe('ready');

    const inMemory = await openPage(storage);
    await inMemory.wire.answer('replay', { stored: false });
    await inMemory.wire.answer('open', shopWith([]));

    const { wire } = await openPage(storage);
    expect(done.map(({ kind }) => kind)).toEqual(['view', 'like', 'add']);
    expect(wire.asked('replay')).toEqual({ texts: written });
    await wire.answer('replay', { stored: true });
    await wire.answer('open', shopWith(done));

    expect((await openPage(storage)).wire.waiting('open')).toBe(1);
  });

  it('leaves the outbox once answered, and never enters it for a guest or without lasting storage', async () => {
    for (const answer of ['record', 'refuse', 'guest', 'in memory'] as const) {
      const storage = mapStorage();
      const as =
        answer === 'guest' ? { persona: GUEST_PERSONA } : answer === 'in memory' ? { durable: false } : {};
      const { wire, session } = await openSession([], { storage, as });
      void session.record([like]);
      if (answer === 'record') await wire.answer('record', { stored: 1 });
      if (answer === 'refuse') await wire.refuse('record', new ProblemError({ code: 'models-off' }));
      expect([answer, storage.length]).toEqual([answer, 0]);
    }
  });

  it('enters the outbox as it is recorded while memory is paused', async () => {
    const storage = mapStorage();
    const { session, sent } = await openSession([], { storage, as: { memoryPaused: true } });
    void session.record([{ kind: 'view', item: 'kettle' }, like]);
    expect(sent()).toMatchObject([{ ...like, aside: true }]);
    const { wire } = await openPage(storage);
    const written = sent().map((event) => ({ epoch: 0, event }));
    expect(wire.asked('replay')).toEqual({ texts: [JSON.stringify(written)] });
  });

  it('goes into the log before products are forgotten for good, so that it is forgotten with them', async () => {
    const storage = mapStorage();
    const { wire, session, shopper } = await openSession([], { storage });
    const other = await openSession([], { storage, name: 'other' });
    void other.session.record([like]);
    const forgotten = session.forgetProducts(['mug']);
    expect(wire.waiting('forgetProducts')).toBe(0);
    await wire.answer('replay', { stored: true });
    expect(storage.length).toBe(0);
    await wire.answer('forgetProducts', { shop: shopWith([]), receipt: nothingDeleted });
    await forgotten;
    expect(shopper().liked).toEqual([]);

    void other.session.record([like]);
    const failed = expect(session.forgetProducts(['mug'])).rejects.toThrow('database-full');
    await wire.refuse('replay', new ProblemError({ code: 'database-full', detail: 'quota' }));
    await failed;
    expect(wire.waiting('forgetProducts')).toBe(0);
  });

  it('is gone before the worker is asked to forget everything, whichever tab it was done in', async () => {
    const storage = mapStorage();
    const { wire, session, shopper } = await openSession([], { storage });
    const other = await openSession([], { storage, name: 'other' });
    for (const tab of [session, other.session]) void tab.record([like]);
    expect(storage.length).toBe(2);
    const forgotten = session.forgetEverything();
    expect(wire.waiting('forgetEverything')).toBe(1);
    expect(storage.length).toBe(0);
    await wire.answer('forgetEverything', { shop: shopWith([]), receipt: nothingDeleted });
    await forgotten;
    expect(shopper().liked).toEqual([]);
  });
});

describe('a guest', () => {
  const asGuest = { ...shopWith([]), persona: GUEST_PERSONA };

  it('stays a guest when the page is reloaded, keeps nothing else in the tab, and is told so', async () => {
    const storage = mapStorage();
    const kept = new Map<string, string>();
    const first = await openPage(storage, 'first', mapStorage(kept));
    expect(first.wire.asked('open')).toEqual({ asGuest: false });
    await first.wire.answer('open', shopWith([]));
    first.session.adopt(asGuest);
    void first.session.record([{ kind: 'like', item: 'mug' }]);
    expect(first.session.state()).not.toMatchObject({ shop: { beganAnew: true } });
    expect([...kept, storage.length]).toEqual([['vitrine.guest', ''], 0]);

    const anew = await openPage(storage, 'anew', mapStorage(kept));
    expect(anew.wire.asked('open')).toEqual({ asGuest: true });
    await anew.wire.answer('open', asGuest);
    expect(anew.session.state()).toMatchObject({ shop: { beganAnew: true, shopper: { liked: [] } } });

    anew.session.adopt(shopWith([]));
    expect(anew.session.state()).not.toMatchObject({ shop: { beganAnew: true } });
    expect(kept.size).toBe(0);
    const other = await openPage(storage, 'other', mapStorage(kept));
    expect(other.wire.asked('open')).toEqual({ asGuest: false });
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

  it('that arrive too late are dropped and asked for again', async () => {
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
    await wire.notify({ kind: 'models-changed' });
    expect(recommended()).toBe('mug');
    await wire.answer('recommend', railsOf('kettle'));
    expect(recommended()).toBe('kettle');
  });
});

it('a shop that could not be opened says why, and opening can be tried again', async () => {
  const { wire, session } = await openPage(mapStorage());
  await wire.refuse('open', new ProblemError({ code: 'database-blocked' }));
  expect(session.state()).toEqual({ phase: 'failed', problem: { code: 'database-blocked' } });
  void session.open();
  expect(session.state().phase).toBe('opening');
  await settled();
  await wire.answer('open', shopWith([]));
  expect(session.state().phase).toBe('ready');
});
