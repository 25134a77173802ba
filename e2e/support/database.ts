import { expect, type Page } from '@playwright/test';
import type { ShopEvent } from '../../src/core/shop/events';
import type { Settings } from '../../src/storage/settings';

/** Reads the shop's database from outside the shop: its content is what a closed browser keeps. */

const DATABASE = 'vitrine';

/** All events in the order they were committed; empty where there is no database yet. */
export function readLog(page: Page): Promise<ShopEvent[]> {
  return page.evaluate(async (name) => {
    // Opening a database that does not exist would create it.
    if (!(await indexedDB.databases()).some((known) => known.name === name)) return [];
    const answer = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answer(indexedDB.open(name));
    try {
      const stored: { sequence: number; event: ShopEvent }[] = await answer(
        database.transaction('events').objectStore('events').getAll(),
      );
      return stored.sort((a, b) => a.sequence - b.sequence).map(({ event }) => event);
    } finally {
      database.close();
    }
  }, DATABASE);
}

/** Events of one kind, in the order they were committed. */
export async function readKind<Kind extends ShopEvent['kind']>(
  page: Page,
  kind: Kind,
): Promise<Extract<ShopEvent, { kind: Kind }>[]> {
  const isOfKind = (event: ShopEvent): event is Extract<ShopEvent, { kind: Kind }> => event.kind === kind;
  return (await readLog(page)).filter(isOfKind);
}

/** Expects the earlier log to be a prefix of the new one, without duplicates. */
export async function expectKept(page: Page, before: readonly ShopEvent[]): Promise<void> {
  const log = await readLog(page);
  expect(log.slice(0, before.length)).toEqual(before);
  expect(new Set(log.map(({ id }) => id)).size).toBe(log.length);
}

/**
 * Blocks all writing of events by an open transaction of this page; recorded events wait.
 *
 * @returns ends the transaction
 */
export async function holdLog(page: Page): Promise<() => Promise<void>> {
  const held = await page.evaluateHandle(
    (name) =>
      new Promise<{ release(): Promise<void> }>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction('events', 'readwrite');
          const completed = new Promise<void>((done) => {
            transaction.oncomplete = () => {
              database.close();
              done();
            };
          });
          let holding = true;
          const release = () => {
            holding = false;
            return completed;
          };
          // A transaction stays open as long as requests are made in it.
          const ask = () => {
            if (holding) transaction.objectStore('events').count().onsuccess = ask;
            resolve({ release });
          };
          ask();
        };
      }),
    DATABASE,
  );
  return async () => {
    await held.evaluate(({ release }) => release());
  };
}

/**
 * Stores a setting as if it had been chosen on an earlier visit. The shop must have been open once;
 * it reads the setting when it loads.
 */
export function writeSetting<Key extends keyof Settings>(
  page: Page,
  key: Key,
  value: Settings[Key],
): Promise<void> {
  return page.evaluate(
    ([name, settingKey, settingValue]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const writing = database.transaction('settings', 'readwrite');
          writing.objectStore('settings').put(settingValue, settingKey);
          writing.oncomplete = () => {
            database.close();
            resolve();
          };
          writing.onabort = () => reject(writing.error);
        };
      }),
    [DATABASE, key, value] as const,
  );
}

interface StoredModel {
  readonly model: string;
  readonly role: string;
  readonly learnt?: readonly string[];
}

/** Every record of the store of models, without its parameters. */
export function storedModels(page: Page): Promise<readonly StoredModel[]> {
  return page.evaluate(
    (name) =>
      new Promise<StoredModel[]>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction('models').objectStore('models').getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            database.close();
            resolve(reading.result.map(({ model, role, learnt }: StoredModel) => ({ model, role, learnt })));
          };
        };
      }),
    DATABASE,
  );
}

/**
 * Where in the database a text stands: in any record of any store, as a value, a part of a value or
 * a key.
 */
export function storedAnywhere(page: Page, text: string): Promise<readonly string[]> {
  return page.evaluate(
    async ([name, wanted]) => {
      const answer = <Result>(request: IDBRequest<Result>) =>
        new Promise<Result>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const has = (value: unknown): boolean => {
        if (typeof value === 'string') return value.includes(wanted);
        if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return false;
        if (value instanceof Map) return [...value].some(has);
        if (value instanceof Set) return [...value].some(has);
        return Object.entries(value).some(([key, part]) => key.includes(wanted) || has(part));
      };
      const database = await answer(indexedDB.open(name));
      try {
        const places: string[] = [];
        for (const store of database.objectStoreNames) {
          const records = database.transaction(store).objectStore(store);
          for (const [at, value] of (await answer(records.getAll())).entries())
            if (has(value)) places.push(`${store}, record ${at}`);
        }
        return places;
      } finally {
        database.close();
      }
    },
    [DATABASE, text] as const,
  );
}
