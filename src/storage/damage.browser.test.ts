import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seededRandom } from '../core/maths/random';
import { asProblem } from '../core/problem';
import { openIndexedDb } from './indexed-db';
import type { Storage, World } from './storage';

/**
 * Records that were changed after they were written: bits flipped, arrays cut, numbers made NaN,
 * members renamed, figures forged. Every one is found, and no sound record is taken for damaged.
 */

const name = 'vitrine-damage-test';
const TRIES = 400;
const of = { catalogue: 'films', persona: 'me' };

const payload = () => ({
  values: { dim: 8, loss: 'softmax' },
  items: 4,
  parameters: [
    { name: 'items', shape: [4, 8], values: Float32Array.from({ length: 32 }, (_, i) => Math.sin(i)) },
    { name: 'bytes', shape: [4, 8], bytes: Int8Array.from({ length: 32 }, (_, i) => i - 16) },
  ],
});

const world: World = {
  summary: { catalogue: 'films', kind: 'imported', name: 'Films', users: 2, items: 1, interactions: 3 },
  catalogue: {
    hash: 'films',
    name: 'Films',
    products: [{ id: '1', title: 'Alien', categories: ['Horror'], tags: [], price: 999 }],
  },
  interactions: {
    users: ['u1', 'u2'],
    items: ['1'],
    sequences: [new Int32Array([0, 0]), new Int32Array([0])],
    times: [new Float64Array([1, 2]), new Float64Array([3])],
  },
};

/** Each kind of record: its store, and whether the shop takes it for sound. */
const KINDS: readonly { store: string; isSound(storage: Storage): Promise<boolean> }[] = [
  { store: 'models', isSound: async (storage) => (await storage.models.removeDamaged('films')).length === 0 },
  {
    store: 'evaluations',
    isSound: async (storage) => (await storage.evaluations.list('films')).length === 1,
  },
  { store: 'snapshots', isSound: async (storage) => (await storage.snapshots.load(of)) !== undefined },
  {
    store: 'world-data',
    isSound: (storage) =>
      storage.worlds.load('films').then(
        () => true,
        (error: unknown) => {
          expect(asProblem(error)).toEqual({ code: 'world-damaged', name: 'Films' });
          return false;
        },
      ),
  },
];

/** Every place inside a value: the object it is in, and its key there. */
function places(value: unknown, found: [object, string][] = []): [object, string][] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return found;
  for (const [key, part] of Object.entries(value)) {
    found.push([value, key]);
    places(part, found);
  }
  return found;
}

/** Keys of the stores, and the checksum: without these a record is another, or one of before. */
const KEYS = new Set(['catalogue', 'model', 'role', 'id', 'persona', 'hash', 'checksum']);

/** Changes one place of the record. */
function damage(record: object, random: ReturnType<typeof seededRandom>): void {
  const all = places(record).filter(([inside, key]) => inside !== record || !KEYS.has(key));
  const [inside, key] = all[Math.floor(random.next() * all.length)];
  const holder = inside as Record<string, unknown>;
  const value = holder[key];
  const rename = () => {
    delete holder[key];
    holder[`${key}_`] = value;
  };
  if (ArrayBuffer.isView(value)) {
    const bytes = new Uint8Array(value.buffer);
    const cut = random.next() < 0.3;
    if (cut) holder[key] = (value as Float32Array).slice(0, -1);
    else if (value instanceof Float32Array && random.next() < 0.3) value[0] = Number.NaN;
    else bytes[Math.floor(random.next() * bytes.length)] ^= 1 << Math.floor(random.next() * 8);
  } else if (typeof value === 'number') holder[key] = random.next() < 0.5 ? Number.NaN : value + 99;
  else if (typeof value === 'string') holder[key] = `${value}x`;
  else if (Array.isArray(value) && value.length > 0 && random.next() < 0.5) holder[key] = value.slice(1);
  else rename();
}

describe('a damaged record', () => {
  let storage: Storage;
  beforeEach(async () => {
    await deleteDB(name);
    storage = await openIndexedDb({ name });
  });
  afterEach(() => storage.close());

  async function write(): Promise<void> {
    await storage.models.save({
      catalogue: 'films',
      model: 'sasrec',
      role: 'best',
      savedAt: 1,
      learnt: ['1'],
      payload: payload(),
    });
    await storage.evaluations.save({ catalogue: 'films', id: 'one', savedAt: 1, payload: payload() });
    await storage.snapshots.save({ ...of, upTo: 7, payload: { version: 1, basket: new Map([['1', 2]]) } });
    await storage.worlds.save(world);
  }

  it(`is found in each of ${TRIES} tries, of every kind, and only the damaged one`, async () => {
    const random = seededRandom(7, 1);
    const raw = await openDB(name);
    let found = 0;
    for (let time = 0; time < TRIES; time++) {
      await write();
      const { store } = KINDS[time % KINDS.length];
      const key = (await raw.getAllKeys(store))[0];
      const record: object = await raw.get(store, key);
      damage(record, random);
      await raw.put(store, record);
      const sound = await Promise.all(KINDS.map((kind) => kind.isSound(storage)));
      expect(sound, `try ${time}: ${store}`).toEqual(KINDS.map((kind) => kind.store !== store));
      found++;
    }
    raw.close();
    expect(found).toBe(TRIES);
  });

  it('of a version without checksums is read as before', async () => {
    await write();
    const raw = await openDB(name);
    for (const { store } of KINDS) {
      const key = (await raw.getAllKeys(store))[0];
      const { checksum, ...record } = await raw.get(store, key);
      expect(checksum).toMatch(/^[0-9a-f]{16}$/);
      await raw.put(store, record);
    }
    raw.close();
    for (const kind of KINDS) expect(await kind.isSound(storage), kind.store).toBe(true);
  });

  it('of a model is removed, and the sound ones stay', async () => {
    await write();
    const raw = await openDB(name);
    const key = ['films', 'sasrec', 'best'];
    const record = await raw.get('models', key);
    await raw.put('models', { ...record, payload: { ...record.payload, items: 5 } });
    raw.close();
    for (const [model, role] of [
      ['lstm', 'best'],
      ['sasrec', 'standing'],
    ] as const)
      await storage.models.save({ catalogue: 'films', model, role, savedAt: 1, payload: 1 });
    expect(await storage.models.removeDamaged('films')).toEqual(['sasrec']);
    expect(await storage.models.removeDamaged('films')).toEqual([]);
    for (const role of ['best', 'standing'] as const)
      expect(await storage.models.load({ catalogue: 'films', model: 'sasrec', role })).toBeUndefined();
    expect((await storage.models.load({ catalogue: 'films', model: 'lstm', role: 'best' }))?.payload).toBe(1);
  });
});
