import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bothStorages, problemOf } from './both-storages.fixture';
import { viewEvent } from './events/event-arbitrary.fixture';
import type { Storage } from './storage';

/**
 * A history from a file takes the place of the stored one, in both kinds of storage.
 */

const name = 'vitrine-replace-log-test';

describe.each(bothStorages(name))('storage %s', (_where, open) => {
  let storage: Storage;

  beforeEach(async () => {
    await deleteDB(name);
    storage = await open();
  });

  afterEach(() => storage.close());

  it('puts a whole history in the place of its own, or changes nothing', async () => {
    await storage.events.append([viewEvent('one'), viewEvent('two')]);
    await storage.models.save({ catalogue: 'a', model: 'sasrec', role: 'best', savedAt: 1, payload: 1 });
    await storage.evaluations.save({ catalogue: 'a', id: 'one', savedAt: 2, payload: 1 });
    await storage.settings.set('persona', 'me');
    const before = await storage.epoch();
    const history = {
      settings: { memoryPaused: true },
      events: [viewEvent('three'), viewEvent('two')],
      unreadable: [{ id: 'torn', kind: 'stare' }, { id: 7 }],
    };
    const refused = { ...history, events: [viewEvent('four'), { ...viewEvent('five'), item: '' }] };
    expect(await problemOf(storage.replaceLog(refused))).toMatchObject({
      code: 'event-refused',
      part: 'item',
    });
    expect(await storage.events.all()).toMatchObject({ events: [{ id: 'one' }, { id: 'two' }] });
    expect(await storage.epoch()).toBe(before);

    expect(await storage.replaceLog(history)).toMatchObject({
      events: 2,
      models: ['sasrec'],
      evaluations: 1,
    });
    const { events, unreadable } = await storage.events.all();
    expect(events).toEqual(history.events);
    expect(unreadable).toEqual(history.unreadable);
    expect(await storage.events.count()).toBe(4);
    expect(await storage.events.outside()).toBe(2);
    expect(await storage.models.load({ catalogue: 'a', model: 'sasrec', role: 'best' })).toBeUndefined();
    expect(await storage.evaluations.list('a')).toEqual([]);
    expect(await storage.settings.get('persona')).toBeUndefined();
    expect(await storage.settings.get('memoryPaused')).toBe(true);
    expect(await problemOf(storage.events.append([viewEvent('six')], before))).toMatchObject({
      code: 'deleted-meanwhile',
    });
    // What follows stands after what was loaded.
    await storage.events.append([viewEvent('six')]);
    expect((await storage.events.all()).events.map(({ id }) => id)).toEqual(['three', 'two', 'six']);
  });
});
