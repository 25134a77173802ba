import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Problem } from '../core/problem';
import { problemOf } from './both-storages.fixture';
import { viewEvent } from './events/event-arbitrary.fixture';
import { openIndexedDb } from './indexed-db';
import { MIGRATIONS, type Migration } from './migrations';
import type { Storage } from './storage';

const name = 'vitrine-opening-test';
const known = MIGRATIONS.length;

/** Every loss of the connection so far. */
function lossesOf(storage: Storage): readonly Problem[] {
  const losses: Problem[] = [];
  storage.onLost((problem) => losses.push(problem));
  return losses;
}

describe('opening the database', () => {
  beforeEach(() => deleteDB(name));
  afterEach(() => vi.unstubAllGlobals());

  it('reports that there is no database where the browser has none', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await problemOf(openIndexedDb({ name }))).toMatchObject({ code: 'no-database' });
  });

  it('reports that there is no database where the browser refuses one', async () => {
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    vi.stubGlobal('indexedDB', { open: refuse });
    expect(await problemOf(openIndexedDb({ name }))).toEqual({
      code: 'no-database',
      detail: 'SecurityError: The operation is insecure.',
    });
  });

  it('leaves the database of a newer version alone and names both versions', async () => {
    (await openDB(name, known + 3)).close();
    expect(await problemOf(openIndexedDb({ name }))).toEqual({
      code: 'database-newer',
      found: known + 3,
      known,
    });
    const untouched = await openDB(name);
    expect(untouched.version).toBe(known + 3);
    untouched.close();
  });

  it('closes for a newer version, and reports that from then on', async () => {
    const old = await openIndexedDb({ name });
    const lost = lossesOf(old);
    await old.events.append([viewEvent('one')]);
    const newer = await openDB(name, known + 1);
    const problem = { code: 'database-newer', found: known + 1, known };
    await expect.poll(() => lost).toEqual([problem]);
    expect(await problemOf(old.events.append([viewEvent('two')]))).toEqual(problem);
    expect(await newer.count('events')).toBe(1);
    newer.close();
  });

  it('closes for deletion, and begins a new database with another epoch', async () => {
    const storage = await openIndexedDb({ name });
    const lost = lossesOf(storage);
    await storage.events.append([viewEvent('one')]);
    const epoch = await storage.epoch();
    await deleteDB(name);
    expect(lost).toMatchObject([{ code: 'no-database' }]);
    expect(await storage.events.count()).toBe(0);
    expect(await storage.epoch()).not.toBe(epoch);
    // What derives from the deleted events is not written.
    const snapshot = { catalogue: 'c', persona: 'p', upTo: 0, payload: {} };
    expect(await problemOf(storage.since(epoch).snapshots.save(snapshot))).toEqual({
      code: 'deleted-meanwhile',
    });
    await storage.events.append([viewEvent('two')]);
    expect((await storage.events.all()).events).toHaveLength(1);
    storage.close();
  });

  it('completes the writes under way before it closes', async () => {
    const old = await openIndexedDb({ name });
    const writing = old.events.append([viewEvent('one'), viewEvent('two')]);
    const newer = await openDB(name, known + 1);
    expect(await writing).toBe(2);
    expect(await newer.count('events')).toBe(2);
    newer.close();
  });

  it('gives up on a tab that blocks it, and does not block others later', async () => {
    const step: Migration = () => undefined;
    const stubborn = await openDB(name, known);
    const began = performance.now();
    const opening = openIndexedDb({ name, patience: 300, migrations: [...MIGRATIONS, step] });
    expect(await problemOf(opening)).toEqual({ code: 'database-blocked' });
    expect(performance.now() - began).toBeGreaterThanOrEqual(295);

    stubborn.close();
    const muchNewer = await openDB(name, known + 2);
    expect(muchNewer.version).toBe(known + 2);
    muchNewer.close();
  });

  it('opens as soon as the blocking tab closes', async () => {
    (await openIndexedDb({ name })).close();
    const other = await openDB(name, known, { blocking: () => other.close() });
    const storage = await openIndexedDb({ name, migrations: [...MIGRATIONS, () => undefined] });
    expect(await storage.events.count()).toBe(0);
    storage.close();
  });
});

describe('migrations', () => {
  beforeEach(() => deleteDB(name));

  /** Gives every event of the log a session of its own. */
  const rewrite: Migration = async (_database, transaction) => {
    let cursor = await transaction.objectStore('events').openCursor();
    while (cursor) {
      await cursor.update({ ...cursor.value, event: { ...cursor.value.event, session: 'migrated' } });
      cursor = await cursor.continue();
    }
  };

  it('run one after another from the existing version, and keep the log', async () => {
    const before = await openIndexedDb({ name });
    await before.events.append([viewEvent('one'), viewEvent('two')]);
    before.close();

    const taken: number[] = [];
    const count: Migration = (database) => void taken.push(database.version);
    const after = await openIndexedDb({ name, migrations: [...MIGRATIONS, rewrite, count] });
    const { events } = await after.events.all();
    expect(events.map(({ id, session }) => [id, session])).toEqual([
      ['one', 'migrated'],
      ['two', 'migrated'],
    ]);
    expect(taken).toEqual([known + 2]);
    after.close();
  });

  it('turn events of schema 1 into events of today, and leave malformed records alone', async () => {
    const before = await openIndexedDb({ name, migrations: MIGRATIONS.slice(0, 2) });
    before.close();
    const raw = await openDB(name);
    const { schema: _, ...rest } = viewEvent('old');
    await raw.put('events', { sequence: 1, event: { ...rest, schema: 1 } });
    await raw.put('events', { sequence: 2, event: { id: 'strange' } });
    raw.close();

    const after = await openIndexedDb({ name });
    expect(await after.events.all()).toEqual({ events: [viewEvent('old')], unreadable: [{ id: 'strange' }] });
    after.close();
  });

  it('leave the database unchanged when one fails', async () => {
    const before = await openIndexedDb({ name });
    await before.events.append([viewEvent('one')]);
    before.close();

    const fail: Migration = async (_database, transaction) => {
      await transaction.objectStore('events').clear();
      throw new Error('no room in the attic');
    };
    const failed = openIndexedDb({ name, migrations: [...MIGRATIONS, rewrite, fail] });
    expect(await problemOf(failed)).toEqual({ code: 'no-database', detail: 'Error: no room in the attic' });

    const again = await openIndexedDb({ name });
    expect((await again.events.all()).events).toEqual([viewEvent('one')]);
    again.close();
  });

  it('create the same database from nothing, whatever is called first', async () => {
    const storage = await openIndexedDb({ name });
    storage.close();
    const raw = await openDB(name);
    expect([...raw.objectStoreNames].sort()).toEqual([
      'evaluations',
      'events',
      'models',
      'settings',
      'snapshots',
      'world-data',
      'worlds',
    ]);
    expect([...raw.transaction('events').store.indexNames].sort()).toEqual(['persona-sequence', 'sequence']);
    raw.close();
  });
});
