import fc from 'fast-check';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ShopEvent } from '../core/shop/events';
import { bothStorages, problemOf } from './both-storages.fixture';
import { anyEvent, viewEvent } from './events/event-arbitrary.fixture';
import { withoutProducts } from './events/without-products';
import type { ModelRecord, Storage, World } from './storage';

/**
 * The contract of both kinds of storage. When an id is appended again, the first event keeps it.
 */

const name = 'vitrine-contract-test';

describe.each(bothStorages(name))('storage %s', (_where, open) => {
  let storage: Storage;

  beforeEach(async () => {
    await deleteDB(name);
    storage = await open();
  });

  afterEach(() => storage.close());

  describe('the log of events', () => {
    it('is empty at first', async () => {
      expect(await storage.events.all()).toEqual({ events: [], unreadable: [] });
      expect(await storage.events.count()).toBe(0);
    });

    it('keeps every event once, in the order of append, whatever the batches', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(anyEvent, { maxLength: 8 }), { maxLength: 6 }),
          async (batches) => {
            await storage.clear();
            const kept = new Map<string, ShopEvent>();
            for (const batch of batches) {
              const before = kept.size;
              for (const event of batch) if (!kept.has(event.id)) kept.set(event.id, event);
              expect(await storage.events.append(batch)).toBe(kept.size - before);
            }
            expect(await storage.events.all()).toEqual({ events: [...kept.values()], unreadable: [] });
            expect(await storage.events.count()).toBe(kept.size);
          },
        ),
        { numRuns: 60 },
      );
    });

    it("reads one persona's events in one catalogue in the order of append, whatever their times", async () => {
      await fc.assert(
        fc.asyncProperty(fc.uniqueArray(anyEvent, { selector: ({ id }) => id }), async (events) => {
          await storage.clear();
          for (const event of events) await storage.events.append([event]);
          for (const catalogue of ['catalogue-a', 'catalogue-b', 'catalogue']) {
            for (const persona of ['me', 'user 7', '']) {
              const expected = events.filter(
                (event) => event.catalogue === catalogue && event.persona === persona,
              );
              const { events: read, unreadable, upTo } = await storage.events.read({ catalogue, persona });
              expect(read).toEqual(expected);
              expect(unreadable).toEqual([]);
              const later = await storage.events.read({ catalogue, persona }, upTo);
              expect(later).toEqual({ events: [], unreadable: [], upTo });
            }
          }
        }),
        { numRuns: 40 },
      );
    });

    it('forgets products of one persona in one catalogue for good, and nothing else', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(anyEvent, { selector: ({ id }) => id, minLength: 1 }),
          fc.nat(),
          async (events, pick) => {
            await storage.clear();
            await storage.events.append(events);
            const { catalogue, persona } = events[pick % events.length];
            const named = events.flatMap((event) => ('item' in event ? [event.item] : []));
            const items = new Set(named.slice(0, 1));
            const { events: touched } = await storage.forget({ catalogue, persona }, items);
            const own = (event: ShopEvent) => event.catalogue === catalogue && event.persona === persona;
            const left = events.map((event) => (own(event) ? withoutProducts(event, items) : event));
            expect((await storage.events.all()).events).toEqual(left.filter((event) => event !== undefined));
            expect(touched).toBe(left.filter((event, i) => event !== events[i]).length);
          },
        ),
        { numRuns: 40 },
      );
    });

    it('does not overwrite an event when its id comes again', async () => {
      const first = viewEvent('one', { time: 1 });
      expect(await storage.events.append([first])).toBe(1);
      expect(await storage.events.append([viewEvent('one', { time: 2 }), viewEvent('two')])).toBe(1);
      expect((await storage.events.all()).events).toEqual([first, viewEvent('two')]);
    });

    it('stores an id given twice in one append once', async () => {
      expect(await storage.events.append([viewEvent('one'), viewEvent('one')])).toBe(1);
      expect(await storage.events.count()).toBe(1);
    });

    it('keeps nothing of an append that fails half-way', async () => {
      const unstorable = { ...viewEvent('bad'), note: () => 'functions cannot be stored' };
      const outcome = await problemOf(
        storage.events.append([viewEvent('one'), unstorable, viewEvent('two')]),
      );
      expect(outcome).toMatchObject({
        code: 'unexpected',
        detail: expect.stringContaining('DataCloneError'),
      });
      expect(await storage.events.count()).toBe(0);
      expect(await storage.events.append([viewEvent('one')])).toBe(1);
    });

    it('loses nothing of simultaneous appends', async () => {
      const counts = await Promise.all(
        Array.from({ length: 20 }, (_, i) => storage.events.append([viewEvent(`event-${i % 10}`)])),
      );
      expect(counts.reduce((sum, stored) => sum + stored, 0)).toBe(10);
      expect(await storage.events.count()).toBe(10);
    });
  });

  describe('a deletion', () => {
    const model = (name: 'sasrec' | 'lstm' | 'run', learnt?: readonly string[]): ModelRecord => ({
      catalogue: 'catalogue-a',
      model: name,
      role: 'best',
      savedAt: 1,
      ...(learnt && { learnt }),
      payload: name,
    });
    const of = { catalogue: 'catalogue-a', persona: 'me' };
    const snapshot = { ...of, upTo: 3, payload: 'state' };

    it('raises the epoch, and from then on nothing bound to the one before is written', async () => {
      await storage.events.append([viewEvent('one')]);
      for (const deletion of [
        () => storage.forget(of, new Set(['tent-1'])),
        () => storage.removeWorld('films'),
        () => storage.clear(),
      ]) {
        const epoch = await storage.epoch();
        const before = storage.since(epoch);
        await before.models.save(model('sasrec', []));
        await deletion();
        expect(await storage.epoch()).toBe(epoch + 1);
        for (const write of [
          () => before.models.save(model('lstm', [])),
          () => before.snapshots.save(snapshot),
          () => before.evaluations.save({ catalogue: 'catalogue-a', id: '1', savedAt: 1, payload: 1 }),
          () => storage.events.append([viewEvent('late')], epoch),
        ])
          expect(await problemOf(write())).toEqual({ code: 'deleted-meanwhile' });
        expect(await storage.models.load({ ...of, model: 'lstm', role: 'best' })).toBeUndefined();
        expect(await storage.snapshots.load(of)).toBeUndefined();
        expect(await storage.events.append([viewEvent(`next-${epoch}`)], epoch + 1)).toBe(1);
      }
    });

    it('of a product deletes the snapshot and every record that learnt it or does not say', async () => {
      await storage.events.append([viewEvent('one')]);
      await storage.snapshots.save(snapshot);
      await storage.models.save(model('sasrec', ['mug', 'tent-1']));
      await storage.models.save(model('lstm', ['mug']));
      await storage.models.save(model('run'));
      const receipt = await storage.forget(of, new Set(['tent-1']));
      expect(receipt).toEqual({ events: 1, models: ['sasrec'], run: true });
      expect(await storage.snapshots.load(of)).toBeUndefined();
      const left = await Promise.all(
        (['sasrec', 'lstm', 'run'] as const).map((name) =>
          storage.models.load({ catalogue: 'catalogue-a', model: name, role: 'best' }),
        ),
      );
      expect(left.map((record) => record?.payload)).toEqual([undefined, 'lstm', undefined]);
    });

    it('of everything says what it deleted, and leaves only the number of deletions', async () => {
      await storage.events.append([viewEvent('one'), viewEvent('two')]);
      await storage.models.save(model('sasrec'));
      await storage.settings.set('persona', 'user 7');
      expect(await storage.clear()).toEqual({
        events: 2,
        models: ['sasrec'],
        run: false,
        evaluations: 0,
        worlds: [],
      });
      expect(await storage.events.count()).toBe(0);
      expect(await storage.settings.get('persona')).toBeUndefined();
    });
  });

  describe('models', () => {
    const record: ModelRecord = {
      catalogue: 'catalogue-a',
      model: 'sasrec',
      role: 'checkpoint',
      savedAt: 5,
      payload: {
        step: 12,
        parameters: [{ name: 'items', shape: [2, 2], values: new Float32Array([1, -0, 3, 4]) }],
      },
    };

    it('come back as they were saved, typed arrays and all', async () => {
      await storage.models.save(record);
      const loaded = await storage.models.load(record);
      expect(loaded).toEqual(record);
      expect(loaded?.payload).toMatchObject({ parameters: [{ values: expect.any(Float32Array) }] });
    });

    it('are undefined where none was saved', async () => {
      await storage.models.save(record);
      expect(await storage.models.load({ ...record, role: 'best' })).toBeUndefined();
      expect(await storage.models.load({ ...record, model: 'matrix-factorization' })).toBeUndefined();
      expect(await storage.models.load({ ...record, catalogue: 'catalogue-b' })).toBeUndefined();
    });

    it('replace the one with the same key', async () => {
      await storage.models.save(record);
      await storage.models.save({ ...record, savedAt: 6, payload: 'newer' });
      expect(await storage.models.load(record)).toEqual({ ...record, savedAt: 6, payload: 'newer' });
    });

    it('keep the old one when the new one cannot be stored', async () => {
      await storage.models.save(record);
      await expect(storage.models.save({ ...record, payload: () => undefined })).rejects.toThrow(/DataClone/);
      expect(await storage.models.load(record)).toEqual(record);
    });

    it('do not change with the object that was saved', async () => {
      const values = new Float32Array([1, 2]);
      await storage.models.save({ ...record, payload: values });
      values.fill(9);
      expect((await storage.models.load(record))?.payload).toEqual(new Float32Array([1, 2]));
    });

    it('are removed by role, by model, and by catalogue', async () => {
      const best: ModelRecord = { ...record, role: 'best' };
      const other: ModelRecord = { ...record, model: 'matrix-factorization' };
      const elsewhere: ModelRecord = { ...record, catalogue: 'catalogue-b' };
      const present = () =>
        Promise.all(
          [record, best, other, elsewhere].map(async (key) => (await storage.models.load(key)) !== undefined),
        );
      for (const model of [record, best, other, elsewhere]) await storage.models.save(model);

      await storage.models.remove({ catalogue: 'catalogue-a', model: 'sasrec', role: 'checkpoint' });
      expect(await present()).toEqual([false, true, true, true]);
      await storage.models.remove({ catalogue: 'catalogue-a', model: 'sasrec' });
      expect(await present()).toEqual([false, false, true, true]);
      await storage.models.remove({ catalogue: 'catalogue-a' });
      expect(await present()).toEqual([false, false, false, true]);
    });
  });

  describe('worlds', () => {
    const world = (hash: string, title: string): World => ({
      summary: { catalogue: hash, kind: 'imported', name: title, users: 2, items: 1, interactions: 3 },
      catalogue: { hash, name: title, products: [{ id: '1', title: 'Alien', categories: [], tags: [] }] },
      interactions: {
        users: ['u1', 'u2'],
        items: ['1'],
        sequences: [new Int32Array([0, 0]), new Int32Array([0])],
        times: [new Float64Array([1, 2]), new Float64Array([3])],
      },
    });

    it('come back as they were saved', async () => {
      await storage.worlds.save(world('b', 'Films'));
      expect(await storage.worlds.load('b')).toEqual(world('b', 'Films'));
      expect(await storage.worlds.load('c')).toBeUndefined();
    });

    it('are listed by name, and are gone once removed', async () => {
      for (const each of [world('b', 'Films'), world('a', 'Groceries'), world('c', 'Books')])
        await storage.worlds.save(each);
      expect((await storage.worlds.list()).map(({ name: title }) => title)).toEqual([
        'Books',
        'Films',
        'Groceries',
      ]);
      await storage.removeWorld('b');
      expect((await storage.worlds.list()).map(({ catalogue }) => catalogue)).toEqual(['c', 'a']);
      expect(await storage.worlds.load('b')).toBeUndefined();
    });

    it('keep the old one whole when the new one cannot be stored', async () => {
      await storage.worlds.save(world('b', 'Films'));
      const broken = { ...world('b', 'Films, again'), interactions: { broken: () => undefined } };
      await expect(storage.worlds.save(broken as unknown as World)).rejects.toThrow(/DataClone/);
      expect(await storage.worlds.load('b')).toEqual(world('b', 'Films'));
      expect((await storage.worlds.list()).map(({ name: title }) => title)).toEqual(['Films']);
    });
  });

  describe('settings', () => {
    it('are undefined until set, and then what was set last', async () => {
      expect(await storage.settings.get('backend')).toBeUndefined();
      await storage.settings.set('backend', 'wasm');
      await storage.settings.set('demoSeed', 42);
      await storage.settings.set('backend', 'webgpu');
      expect(await storage.settings.get('backend')).toBe('webgpu');
      expect(await storage.settings.get('demoSeed')).toBe(42);
      expect(await storage.settings.get('persona')).toBeUndefined();
    });

    it('are undefined when the stored value is not valid', async () => {
      await storage.settings.set('backend', 'abacus' as 'auto');
      expect(await storage.settings.get('backend')).toBeUndefined();
    });
  });

  describe('evaluations', () => {
    const record = { catalogue: 'a', id: 'one', savedAt: 2, payload: { ranks: [[1], [0]] } };

    it('come back by catalogue, oldest first, and can be removed one by one or all together', async () => {
      const older = { ...record, id: 'two', savedAt: 1 };
      for (const saved of [record, older, { ...record, catalogue: 'b' }])
        await storage.evaluations.save(saved);
      expect(await storage.evaluations.list('a')).toEqual([older, record]);
      await storage.evaluations.remove({ catalogue: 'a', id: 'two' });
      expect(await storage.evaluations.list('a')).toEqual([record]);
      await storage.evaluations.remove({ catalogue: 'a' });
      expect(await storage.evaluations.list('a')).toEqual([]);
      expect(await storage.evaluations.list('b')).toHaveLength(1);
    });
  });

  it('deletes everything', async () => {
    await storage.evaluations.save({ catalogue: 'a', id: 'one', savedAt: 2, payload: 1 });
    await storage.events.append([viewEvent('one')]);
    await storage.models.save({ catalogue: 'a', model: 'sasrec', role: 'best', savedAt: 1, payload: 1 });
    await storage.worlds.save({
      summary: { catalogue: 'a', kind: 'imported', name: 'Films', users: 0, items: 0, interactions: 0 },
      catalogue: { hash: 'a', name: 'Films', products: [] },
      interactions: { users: [], items: [], sequences: [], times: [] },
    });
    await storage.settings.set('persona', 'me');

    await storage.clear();

    expect(await storage.events.count()).toBe(0);
    expect(await storage.models.load({ catalogue: 'a', model: 'sasrec', role: 'best' })).toBeUndefined();
    expect(await storage.evaluations.list('a')).toEqual([]);
    expect(await storage.worlds.list()).toEqual([]);
    expect(await storage.worlds.load('a')).toBeUndefined();
    expect(await storage.settings.get('persona')).toBeUndefined();
    expect(await storage.events.append([viewEvent('one')])).toBe(1);
  });

  it('fails with a problem when it is used after it was closed', async () => {
    storage.close();
    expect(await problemOf(storage.events.count())).toEqual({ code: 'no-database', detail: 'closed' });
  });
});
