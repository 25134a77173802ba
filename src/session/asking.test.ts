import { describe, expect, it } from 'vitest';
import { noEvaluation } from '../core/evaluation/evaluation-status';
import { ProblemError } from '../core/problem';
import type { Rails } from '../core/recommendation/recommendation';
import { createAsking } from './asking';
import { mapStorage } from './kept/map-storage.fixture';
import { createSession } from './session';
import type { Version } from './store/store';
import { openWire, railsOf, settled, shopWith, stateOf } from './wire.fixture';

/** An open shop, and a part of the page that asks why products are recommended. */
async function openAsking(dependsOn: readonly Version[] = ['world', 'history', 'models']) {
  const wire = openWire();
  let made = 0;
  const session = createSession(wire.client, {
    now: () => 5_000,
    uuid: () => `id-${made++}`,
    storage: () => mapStorage(),
    tab: () => mapStorage(),
  });
  void session.open();
  await settled();
  await wire.answer('open', shopWith([]));
  const asking = createAsking<unknown>(session, dependsOn);
  let told = 0;
  const leave = asking.subscribe(() => told++);
  return {
    wire,
    session,
    leave,
    told: () => told,
    state: asking.state,
    retry: asking.retry,
    ask: (item: string) =>
      asking.ask({
        key: item,
        ask: (signal) => wire.client.call('explain', { item, model: 'sasrec' }, { signal }),
      }),
    /** The rails of the home page arrive, made on that backend. */
    rails: (backend: Rails['backend']) => wire.answer('recommend', { ...railsOf('mug'), backend }),
  };
}

describe('an answer on the page', () => {
  it('is asked for again when a better model arrives on the same backend', async () => {
    const { wire, ask, state, rails } = await openAsking();
    await rails('webgpu');
    ask('mug');
    await wire.answer('explain', 'by the first model');
    expect(wire.waiting('explain')).toBe(0);

    await wire.notify({ kind: 'models-changed' });
    await rails('webgpu');
    expect(wire.waiting('explain')).toBe(1);
    await wire.answer('explain', 'by the better model');
    expect(state()).toEqual({ key: 'mug', answer: 'by the better model', pending: false });
  });

  it('stays while a newer one is pending', async () => {
    const { wire, ask, state } = await openAsking();
    ask('mug');
    expect(state()).toEqual({ pending: true });
    await wire.answer('explain', 'first');
    await wire.notify({ kind: 'models-changed' });
    expect(state()).toEqual({ key: 'mug', answer: 'first', pending: true });
    ask('kettle');
    expect(state()).toEqual({ key: 'mug', answer: 'first', pending: true });
  });

  it('is asked for again once an act that may change it is stored, and not before', async () => {
    const { wire, session, ask } = await openAsking();
    ask('mug');
    await wire.answer('explain', 'first');
    void session.record([{ kind: 'view', item: 'mug' }]);
    expect(wire.waiting('explain')).toBe(0);
    await wire.answer('record', { stored: 1 });
    expect(wire.waiting('explain')).toBe(1);
  });

  it('is not asked for again by what it does not depend on', async () => {
    const { wire, session, ask } = await openAsking();
    ask('mug');
    await wire.answer('explain', 'first');
    void session.record([{ kind: 'search', query: 'tea', results: 3 }]);
    await wire.answer('record', { stored: 1 });
    void session.record([{ kind: 'view', item: 'mug' }]);
    await wire.refuse('record', new ProblemError({ code: 'database-full', detail: 'quota' }));
    session.vary(0.5);
    await wire.notify({ kind: 'evaluation', status: { ...noEvaluation, stored: 1 } });
    expect(wire.waiting('explain')).toBe(0);
  });

  it.each<{
    version: Version;
    what: string;
    change: (page: Awaited<ReturnType<typeof openAsking>>) => unknown;
  }>([
    {
      version: 'events',
      what: 'any event is stored',
      async change({ wire, session }) {
        void session.record([{ kind: 'search', query: 'tea', results: 3 }]);
        await wire.answer('record', { stored: 1 });
      },
    },
    {
      version: 'history',
      what: 'the log is read again',
      async change({ wire }) {
        await wire.notify({ kind: 'log-changed' });
        await wire.answer('shopper', stateOf([]));
      },
    },
    {
      version: 'world',
      what: 'another data set is opened',
      change: ({ session }) =>
        session.adopt({ ...shopWith([]), catalogue: { hash: 'other', name: 'Other', products: [] } }),
    },
    {
      version: 'evaluations',
      what: 'an evaluation result is stored',
      change: ({ wire }) => wire.notify({ kind: 'evaluation', status: { ...noEvaluation, stored: 1 } }),
    },
  ])('that depends on $version is asked for again when $what', async ({ version, change }) => {
    const page = await openAsking([version]);
    page.ask('mug');
    await page.wire.answer('explain', 'first');
    await change(page);
    expect(page.wire.waiting('explain')).toBe(1);
  });
});

describe('a reply', () => {
  it('to an older question is ignored', async () => {
    const { wire, ask, state } = await openAsking();
    ask('mug');
    ask('kettle');
    await wire.answer('explain', 'why the mug');
    expect(state()).toEqual({ pending: true });
    await wire.answer('explain', 'why the kettle');
    expect(state()).toEqual({ key: 'kettle', answer: 'why the kettle', pending: false });
  });

  it('made before the models changed is ignored', async () => {
    const { wire, ask, state } = await openAsking();
    ask('mug');
    await wire.notify({ kind: 'models-changed' });
    await wire.refuse('explain', new ProblemError({ code: 'empty-history' }));
    expect(state()).toEqual({ pending: true });
    await wire.answer('explain', 'by the new model');
    expect(state()).toEqual({ key: 'mug', answer: 'by the new model', pending: false });
  });

  it('is aborted once there is no listener', async () => {
    const { wire, ask, leave, told } = await openAsking();
    ask('mug');
    leave();
    const before = told();
    await wire.answer('explain', 'why the mug');
    await wire.notify({ kind: 'models-changed' });
    expect(told()).toBe(before);
    expect(wire.waiting('explain')).toBe(0);
  });
});

it('a failed question takes the answer away, and can be tried again', async () => {
  const { wire, ask, retry, state } = await openAsking();
  ask('mug');
  await wire.answer('explain', 'first');
  retry();
  await wire.refuse('explain', new ProblemError({ code: 'empty-history' }));
  const problem = { code: 'empty-history' };
  expect(state()).toEqual({ key: 'mug', problem, pending: false });
  retry();
  expect(state()).toEqual({ key: 'mug', problem, pending: true });
  await wire.answer('explain', 'second');
  expect(state()).toEqual({ key: 'mug', answer: 'second', pending: false });
});
