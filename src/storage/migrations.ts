import type { IDBPDatabase, IDBPTransaction } from 'idb';

/**
 * One step of the database, from version n to n + 1. A released step never changes, because
 * databases exist that ran it. It finds the database as the step before left it, which differs from
 * `schema.ts`, so the handle is untyped. A step may await only requests of this transaction;
 * otherwise the transaction commits too early.
 */
export type Migration = (
  database: IDBPDatabase<unknown>,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>;

/** Step i migrates version i to version i + 1. */
export const MIGRATIONS: readonly Migration[] = [
  (database) => {
    const events = database.createObjectStore('events', { keyPath: 'event.id' });
    events.createIndex('sequence', 'sequence', { unique: true });
    events.createIndex('persona-time', ['event.catalogue', 'event.persona', 'event.time', 'sequence']);
    database.createObjectStore('models', { keyPath: ['catalogue', 'model', 'role'] });
    database.createObjectStore('worlds', { keyPath: 'catalogue' });
    database.createObjectStore('world-data', { keyPath: 'hash' });
    database.createObjectStore('settings');
  },
  async (database, transaction) => {
    database.createObjectStore('evaluations', { keyPath: ['catalogue', 'id'] });
    // Models and their held-out results have another format from here on. They are deleted and
    // trained again, which takes a minute.
    await transaction.objectStore('models').clear();
  },
  async (_database, transaction) => {
    // Schema 2 adds kinds of events and the mark `aside`, so every event of schema 1 is valid in
    // it. Malformed records stay as they are.
    const events = transaction.objectStore('events');
    for (let at = await events.openCursor(); at; at = await at.continue()) {
      const { event } = at.value;
      if (event?.schema === 1) await at.update({ ...at.value, event: { ...event, schema: 2 } });
    }
  },
  (database, transaction) => {
    // A persona's events are read in the order of their commits: clocks are set back.
    const events = transaction.objectStore('events');
    events.deleteIndex('persona-time');
    events.createIndex('persona-sequence', ['event.catalogue', 'event.persona', 'sequence']);
    database.createObjectStore('snapshots', { keyPath: ['catalogue', 'persona'] });
  },
];

/** Runs the steps from `oldVersion` to the newest, in order. */
export async function migrate(
  steps: readonly Migration[],
  oldVersion: number,
  database: IDBPDatabase<unknown>,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
): Promise<void> {
  for (const step of steps.slice(oldVersion)) await step(database, transaction);
}
