import { ringWorld } from '../core/training/ring-world.fixture';
import { openIndexedDb } from '../storage/indexed-db';
import type { Storage } from '../storage/storage';
import { createClient } from './client';
import { createHost } from './host';
import { createModelService } from './models/model-service';
import type { FromWorker, Notice } from './protocol';

/**
 * The host as the worker runs it, on the real database and the real backends. Closing and starting
 * it again has the effect of a reload.
 */

const opened: { storage: Storage; close(): Promise<void> }[] = [];
let databases = 0;

export async function start(name: string, withModels = true) {
  const storage = await openIndexedDb({ name });
  await storage.settings.set('backend', 'wasm');
  let deliver: (message: FromWorker) => void = () => undefined;
  let stop = async () => undefined as undefined;
  const host = createHost({
    storage,
    limits: [],
    now: () => Date.now(),
    send: (message) => deliver(structuredClone(message)),
    createModels: withModels
      ? async (parts) => {
          const models = createModelService(parts);
          stop = async () => void (await models.stop());
          return models;
        }
      : undefined,
  });
  const client = createClient({
    send: (message) => host(structuredClone(message)),
    listen: (receive) => {
      deliver = receive;
    },
  });
  client.drawn();
  const notices: Notice[] = [];
  client.subscribe((notice) => notices.push(notice));
  const closed = {
    storage,
    async close() {
      await stop();
      storage.close();
    },
  };
  opened.push(closed);
  return { client, notices, close: closed.close };
}

/** Closes every host that was started. */
export async function closeAll(): Promise<void> {
  for (const { close } of opened.splice(0)) await close();
}

export const newDatabase = () => `host-test-${Date.now()}-${databases++}`;

/** A small data set with a planted order, as a file. */
export function ringFile(users = 150, events = 8): File {
  const { users: ids, items, sequences } = ringWorld(users, 60, events);
  const rows = sequences.flatMap((sequence, user) =>
    Array.from(sequence, (item, i) => `${ids[user]},${items[item]},${1_600_000_000 + i}`),
  );
  return new File([`user,item,timestamp\n${rows.join('\n')}\n`], 'ring.csv');
}

export async function until<T>(read: () => Promise<T> | T, fits: (value: T) => boolean): Promise<T> {
  for (;;) {
    const value = await read();
    if (fits(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
