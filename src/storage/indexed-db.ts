import { type Problem, ProblemError } from '../core/problem';
import { parseEvents } from './event-schema';
import { type OpenOptions, openDatabase } from './open';
import type { StoreName } from './schema';
import { parseSetting } from './settings';
import type { EvaluationStore, EventLog, ModelStore, SettingStore, Storage, WorldStore } from './storage';
import { type Connect, reading, writing } from './transaction';
import { withoutProducts } from './without-products';

const EVERY_STORE: StoreName[] = ['events', 'models', 'evaluations', 'worlds', 'world-data', 'settings'];

/**
 * The durable storage, in the origin's IndexedDB. Any number of tabs and workers may have it open.
 * Fails with `no-database`, `database-newer`, `database-blocked` or `database-full`.
 */
export async function openIndexedDb(options: Omit<OpenOptions, 'onLost'> = {}): Promise<Storage> {
  let gone: Problem | undefined;
  let tell: (problem: Problem) => void = () => undefined;
  const lost = new Promise<Problem>((resolve) => {
    tell = resolve;
  });
  const database = await openDatabase({
    ...options,
    onLost(problem) {
      gone = problem;
      tell(problem);
    },
  });
  const connect: Connect = () => {
    if (gone) throw new ProblemError(gone);
    return database;
  };
  return {
    durable: true,
    events: eventLog(connect),
    models: modelStore(connect),
    evaluations: evaluationStore(connect),
    worlds: worldStore(connect),
    settings: settingStore(connect),
    lost,
    clear: () =>
      writing(connect, EVERY_STORE, async (transaction) => {
        for (const store of EVERY_STORE) await transaction.objectStore(store).clear();
      }),
    close() {
      gone ??= { code: 'no-database', detail: 'closed' };
      database.close();
    },
  };
}

function eventLog(connect: Connect): EventLog {
  return {
    append: (events) =>
      writing(connect, ['events'], async (transaction) => {
        const log = transaction.objectStore('events');
        // Numbers sort below all other keys: a damaged record with another key is skipped.
        const numbers = IDBKeyRange.upperBound(Number.POSITIVE_INFINITY);
        const newest = await log.index('sequence').openKeyCursor(numbers, 'prev');
        let sequence = newest ? newest.key + 1 : 0;
        let stored = 0;
        for (const event of events) {
          if ((await log.getKey(event.id)) !== undefined) continue;
          await log.add({ sequence: sequence++, event });
          stored++;
        }
        return stored;
      }),
    read: ({ catalogue, persona }) =>
      reading(connect, ['events'], async (transaction) => {
        // An array sorts after every number, string and date: the range holds every key that begins
        // with these two.
        const range = IDBKeyRange.bound([catalogue, persona], [catalogue, persona, []]);
        const stored = await transaction.objectStore('events').index('persona-time').getAll(range);
        return parseEvents(stored.map((record) => record.event));
      }),
    forget: ({ catalogue, persona }, items) =>
      writing(connect, ['events'], async (transaction) => {
        const range = IDBKeyRange.bound([catalogue, persona], [catalogue, persona, []]);
        const log = transaction.objectStore('events');
        let touched = 0;
        for (const { sequence, event: stored } of await log.index('persona-time').getAll(range)) {
          // A malformed record refers to no product.
          const [event] = parseEvents([stored]).events;
          const left = event && withoutProducts(event, items);
          if (!event || left === event) continue;
          touched++;
          if (left) await log.put({ sequence, event: left });
          else await log.delete(event.id);
        }
        return touched;
      }),
    all: () =>
      reading(connect, ['events'], async (transaction) => {
        // Read from the store: a record without a sequence number is in no index, and still counts.
        const stored = await transaction.objectStore('events').getAll();
        stored.sort((a, b) => a.sequence - b.sequence);
        return parseEvents(stored.map((record) => record.event));
      }),
    count: () => reading(connect, ['events'], (transaction) => transaction.objectStore('events').count()),
  };
}

function modelStore(connect: Connect): ModelStore {
  return {
    save: (record) =>
      writing(connect, ['models'], async (transaction) => {
        await transaction.objectStore('models').put(record);
      }),
    load: ({ catalogue, model, role }) =>
      reading(connect, ['models'], (transaction) =>
        transaction.objectStore('models').get([catalogue, model, role]),
      ),
    remove: ({ catalogue, model, role }) =>
      writing(connect, ['models'], async (transaction) => {
        const models = transaction.objectStore('models');
        for (const key of await models.getAllKeys()) {
          const [ofCatalogue, ofModel, ofRole] = key;
          if (ofCatalogue !== catalogue || (model ?? ofModel) !== ofModel || (role ?? ofRole) !== ofRole)
            continue;
          await models.delete(key);
        }
      }),
  };
}

function evaluationStore(connect: Connect): EvaluationStore {
  // An array sorts after every string: the range holds every key that begins with the catalogue.
  const ofCatalogue = (catalogue: string) => IDBKeyRange.bound([catalogue], [catalogue, []]);
  return {
    save: (record) =>
      writing(connect, ['evaluations'], async (transaction) => {
        await transaction.objectStore('evaluations').put(record);
      }),
    list: (catalogue) =>
      reading(connect, ['evaluations'], async (transaction) => {
        const records = await transaction.objectStore('evaluations').getAll(ofCatalogue(catalogue));
        return records.sort((a, b) => a.savedAt - b.savedAt);
      }),
    remove: ({ catalogue, id }) =>
      writing(connect, ['evaluations'], async (transaction) => {
        const meant = id === undefined ? ofCatalogue(catalogue) : IDBKeyRange.only([catalogue, id]);
        await transaction.objectStore('evaluations').delete(meant);
      }),
  };
}

function worldStore(connect: Connect): WorldStore {
  return {
    save: ({ summary, catalogue, interactions }) =>
      writing(connect, ['worlds', 'world-data'], async (transaction) => {
        await transaction.objectStore('worlds').put(summary);
        await transaction.objectStore('world-data').put({ hash: summary.catalogue, catalogue, interactions });
      }),
    load: (hash) =>
      reading(connect, ['worlds', 'world-data'], async (transaction) => {
        const summary = await transaction.objectStore('worlds').get(hash);
        const data = await transaction.objectStore('world-data').get(hash);
        return summary && data && { summary, catalogue: data.catalogue, interactions: data.interactions };
      }),
    list: () =>
      reading(connect, ['worlds'], async (transaction) => {
        const summaries = await transaction.objectStore('worlds').getAll();
        return summaries.sort((a, b) => a.name.localeCompare(b.name));
      }),
    remove: (hash) =>
      writing(connect, ['worlds', 'world-data'], async (transaction) => {
        await transaction.objectStore('worlds').delete(hash);
        await transaction.objectStore('world-data').delete(hash);
      }),
  };
}

function settingStore(connect: Connect): SettingStore {
  return {
    get: (key) =>
      reading(connect, ['settings'], async (transaction) =>
        parseSetting(key, await transaction.objectStore('settings').get(key)),
      ),
    set: (key, value) =>
      writing(connect, ['settings'], async (transaction) => {
        await transaction.objectStore('settings').put(value, key);
      }),
  };
}
