import type { IDBPDatabase, IDBPTransaction } from 'idb';

/**
 * One step of the database, from version n to n + 1. A step is never changed once released:
 * databases that took it exist. It sees the database as the step before left it, not as `schema.ts`
 * describes the newest one, hence the untyped handle. Within a step, await nothing but requests of
 * this transaction, or it commits too early.
 */
export type Migration = (
  database: IDBPDatabase<unknown>,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>;

/** Step i leads from version i to version i + 1. */
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
    // Models are kept otherwise from here on, and how good they are with them: they are trained
    // again in a minute.
    await transaction.objectStore('models').clear();
  },
  async (_database, transaction) => {
    // Schema 2 of the events only adds kinds and a mark: those of schema 1 are events of schema 2
    // as they are. What does not read as an event is left as it is.
    const events = transaction.objectStore('events');
    for (let at = await events.openCursor(); at; at = await at.continue()) {
      const { event } = at.value;
      if (event?.schema === 1) await at.update({ ...at.value, event: { ...event, schema: 2 } });
    }
  },
];

/** Takes the steps from `oldVersion` to the newest, in order. */
export async function migrate(
  steps: readonly Migration[],
  oldVersion: number,
  database: IDBPDatabase<unknown>,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
): Promise<void> {
  for (const step of steps.slice(oldVersion)) await step(database, transaction);
}
