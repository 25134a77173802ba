import { Connection } from './connection';
import { deletions } from './deletions';
import { derivedStores } from './derived-stores';
import { eventLog } from './events/event-log';
import type { OpenOptions } from './open';
import { parseSetting } from './settings';
import type { SettingStore, Storage } from './storage';
import { type Connect, reading, storedEpoch, writing, writingSince } from './transaction';

/**
 * The durable storage, in the origin's IndexedDB. Any number of tabs and workers may have it open.
 * Fails with `no-database`, `database-newer`, `database-blocked` or `database-full`.
 */
export async function openIndexedDb(options: Omit<OpenOptions, 'onLost'> = {}): Promise<Storage> {
  const connection = new Connection(options);
  const { connect } = connection;
  await connect();
  return {
    durable: true,
    events: eventLog(connect),
    ...derivedStores({ connect, write: (stores, work) => writing(connect, stores, work) }),
    settings: settingStore(connect),
    onLost: (listener) => connection.onLost(listener),
    epoch: () => reading(connect, ['settings'], storedEpoch),
    since: (epoch) => derivedStores({ connect, write: writingSince(connect, epoch) }),
    ...deletions(connect),
    close: () => connection.close(),
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
