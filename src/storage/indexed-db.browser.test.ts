import fc from 'fast-check';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asProblem } from '../core/problem';
import { anyEvent, viewEvent } from './events/event-arbitrary.fixture';
import { openIndexedDb } from './indexed-db';
import type { Storage } from './storage';

/**
 * Behaviour that needs a real database: several tabs, damaged records, a full disk, and the order
 * of commit and acknowledgement.
 */

const name = 'vitrine-database-test';
/** A database factory of the browser whose databases share a quota of this many bytes. */
async function smallDisk(quota: number): Promise<IDBFactory> {
  // TypeScript's DOM library does not know storage buckets yet.
  const { storageBuckets } = navigator as unknown as {
    storageBuckets: {
      open(name: string, options: { quota: number }): Promise<{ indexedDB: IDBFactory }>;
      delete(name: string): Promise<void>;
    };
  };
  await storageBuckets.delete('small-disk');
  return (await storageBuckets.open('small-disk', { quota })).indexedDB;
}

/** Random values: the database compresses its records, so only noise takes its full size. */
const noise = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes)).join(' ');

const mine = { catalogue: 'catalogue-a', persona: 'me' };

describe('the database', () => {
  const open: Storage[] = [];
  const tab = async () => {
    const storage = await openIndexedDb({ name });
    open.push(storage);
    return storage;
  };

  beforeEach(() => deleteDB(name));
  afterEach(() => {
    for (const storage of open.splice(0)) storage.close();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it('still has everything when it is opened again', async () => {
    const before = await tab();
    await before.events.append([viewEvent('one'), viewEvent('two')]);
    await before.settings.set('persona', 'user 7');
    before.close();
    const after = await tab();
    expect((await after.events.all()).events.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(await after.settings.get('persona')).toBe('user 7');
  });

  it('loses nothing and stores nothing twice when two tabs append at once', async () => {
    const left = await tab();
    const right = await tab();
    const batches = fc.array(fc.tuple(fc.boolean(), fc.array(anyEvent, { maxLength: 5 })), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(batches, async (appends) => {
        await left.clear();
        const counts = await Promise.all(
          appends.map(([onLeft, events]) => (onLeft ? left : right).events.append(events)),
        );
        const ids = new Set(appends.flatMap(([, events]) => events.map(({ id }) => id)));
        expect(counts.reduce((sum, stored) => sum + stored, 0)).toBe(ids.size);
        const log = await left.events.all();
        expect(log.unreadable).toEqual([]);
        expect(log.events.map(({ id }) => id).sort()).toEqual([...ids].sort());
        expect(await right.events.all()).toEqual(log);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the order of commits among events of two tabs at the same time', async () => {
    const left = await tab();
    const right = await tab();
    for (let i = 0; i < 10; i++) await (i % 2 ? left : right).events.append([viewEvent(`event-${9 - i}`)]);
    const inOrder = Array.from({ length: 10 }, (_, i) => `event-${9 - i}`);
    expect((await left.events.read(mine)).events.map(({ id }) => id)).toEqual(inOrder);
  });

  it('acknowledges an append only after the strict transaction is complete', async () => {
    const storage = await tab();
    const order: string[] = [];
    const begin = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...given) {
      const transaction = begin.apply(this, given);
      transaction.addEventListener('complete', () => order.push(`complete, ${transaction.durability}`));
      return transaction;
    });
    await storage.events.append([viewEvent('one'), viewEvent('two')]).then(() => order.push('acknowledged'));
    expect(order).toEqual(['complete, strict', 'acknowledged']);
  });

  it('sets damaged records aside, leaves them in the log and reads the rest', async () => {
    const storage = await tab();
    await storage.events.append([viewEvent('one')]);
    const raw = await openDB(name);
    const damaged = { ...viewEvent('damaged'), kind: 'gaze' };
    await raw.put('events', { sequence: 7, event: damaged });
    await raw.put('events', { sequence: 'seven', event: { ...viewEvent('timeless'), time: 'noon' } });
    await raw.put('events', { event: { id: 'hollow' } });
    raw.close();
    expect(await storage.events.outside()).toBe(2);
    await storage.events.append([viewEvent('two')]);

    const readable = [viewEvent('one'), viewEvent('two')];
    expect(await storage.events.read(mine)).toEqual({ events: readable, unreadable: [damaged], upTo: 8 });
    const all = await storage.events.all();
    expect(all.events).toEqual(readable);
    expect(all.unreadable).toHaveLength(3);
    expect(all.unreadable).toContainEqual(damaged);
    expect(await storage.events.count()).toBe(5);
  });

  it('reports a full database, keeps its contents and works again when there is room', async () => {
    vi.stubGlobal('indexedDB', await smallDisk(1_000_000));
    const storage = await tab();
    await storage.events.append([viewEvent('one')]);
    const bulky = Array.from({ length: 800 }, (_, i) => ({ ...viewEvent(`bulky-${i}`), item: noise(2_500) }));
    const problem = await storage.events.append(bulky).then(() => 'stored', asProblem);
    expect(problem).toMatchObject({ code: 'database-full', detail: expect.stringContaining('Quota') });
    const model = { catalogue: 'a', model: 'sasrec', role: 'best', savedAt: 1 } as const;
    const saving = storage.models.save({ ...model, payload: bulky });
    expect(await saving.then(() => 'stored', asProblem)).toMatchObject({ code: 'database-full' });

    expect((await storage.events.all()).events).toEqual([viewEvent('one')]);
    expect(await storage.models.load(model)).toBeUndefined();
    expect(await storage.events.append([viewEvent('two')])).toBe(1);
  });
});
