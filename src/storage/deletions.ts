import { type ModelName, PERSONAL_MODELS } from '../core/recommendation/recommendation';
import { personaRange } from './events/event-log';
import { parseEvents, refuseInvalid } from './events/event-schema';
import { withoutProducts } from './events/without-products';
import { EPOCH, EVERY_STORE } from './schema';
import type { Cleared, ModelRecord, Storage } from './storage';
import { type Connect, storedEpoch, type Writing, writing } from './transaction';

/** Deleting for good. Each deletion raises the epoch in its own transaction. */
export const deletions = (
  connect: Connect,
): Pick<Storage, 'forget' | 'removeWorld' | 'clear' | 'replaceLog'> => ({
  forget: (of, items) =>
    writing(connect, ['events', 'snapshots', 'models', 'settings'], async (transaction) => {
      await raiseEpoch(transaction);
      await transaction.objectStore('snapshots').delete([of.catalogue, of.persona]);
      const log = transaction.objectStore('events');
      let events = 0;
      for (const { sequence, event: stored } of await log
        .index('persona-sequence')
        .getAll(personaRange(of))) {
        // A malformed record refers to no product.
        const [event] = parseEvents([stored]).events;
        const left = event && withoutProducts(event, items);
        if (!event || left === event) continue;
        events++;
        if (left) await log.put({ sequence, event: left });
        else await log.delete(event.id);
      }
      const models = transaction.objectStore('models');
      const deleted = new Set<ModelRecord['model']>();
      for (const record of await models.getAll()) {
        if (record.catalogue !== of.catalogue || !mayHaveLearnt(record, items)) continue;
        deleted.add(record.model);
        await models.delete([record.catalogue, record.model, record.role]);
      }
      return { events, models: [...deleted].filter(isModel), run: deleted.has('run') };
    }),
  removeWorld: (catalogue) =>
    writing(
      connect,
      ['worlds', 'world-data', 'snapshots', 'models', 'evaluations', 'settings'],
      async (transaction) => {
        await raiseEpoch(transaction);
        for (const store of ['worlds', 'world-data'] as const)
          await transaction.objectStore(store).delete(catalogue);
        // An array sorts after every string: each range holds every key that begins with the
        // catalogue.
        const derived = IDBKeyRange.bound([catalogue], [catalogue, []]);
        for (const store of ['snapshots', 'models', 'evaluations'] as const)
          await transaction.objectStore(store).delete(derived);
      },
    ),
  clear: () =>
    writing(connect, [...EVERY_STORE], async (transaction) => {
      const epoch = await storedEpoch(transaction);
      const cleared = await inventory(transaction);
      for (const store of EVERY_STORE) await transaction.objectStore(store).clear();
      await transaction.objectStore('settings').put(epoch + 1, EPOCH);
      return cleared;
    }),
  replaceLog: async ({ settings, events, unreadable }) => {
    refuseInvalid(events);
    return writing(connect, [...EVERY_STORE], async (transaction) => {
      await raiseEpoch(transaction);
      const cleared = { ...(await inventory(transaction)), worlds: [] };
      for (const store of ['events', 'snapshots', 'models', 'evaluations'] as const)
        await transaction.objectStore(store).clear();
      await transaction.objectStore('settings').delete('persona');
      await transaction.objectStore('settings').put(settings.memoryPaused, 'memoryPaused');
      const log = transaction.objectStore('events');
      await Promise.all([...events, ...unreadable].map((event, sequence) => log.add({ sequence, event })));
      return cleared;
    });
  },
});

/** What a deletion of everything deletes. */
async function inventory(transaction: Writing): Promise<Cleared> {
  const keys = await transaction.objectStore('models').getAllKeys();
  const models = new Set(keys.map(([, model]) => model));
  const worlds = await transaction.objectStore('worlds').getAll();
  return {
    events: await transaction.objectStore('events').count(),
    models: PERSONAL_MODELS.filter((model) => models.has(model)),
    run: models.has('run'),
    evaluations: await transaction.objectStore('evaluations').count(),
    worlds: worlds.map(({ name }) => name),
  };
}

/** Whether a record may derive from one of the products; one that does not say may. */
export const mayHaveLearnt = ({ learnt }: ModelRecord, items: ReadonlySet<string>): boolean =>
  !Array.isArray(learnt) || learnt.some((item) => items.has(item));

export const isModel = (model: ModelRecord['model']): model is ModelName => model !== 'run';

const raiseEpoch = async (transaction: Writing) =>
  transaction.objectStore('settings').put((await storedEpoch(transaction)) + 1, EPOCH);
