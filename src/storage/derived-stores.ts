import { ProblemError } from '../core/problem';
import { isIntact, sealed, unsealed } from './sealed';
import type {
  DerivedStores,
  EvaluationStore,
  ModelRecord,
  ModelStore,
  SnapshotStore,
  WorldStore,
} from './storage';
import { type Access, reading } from './transaction';

/** The stores of what is computed from the log and from data sets. */
export const derivedStores = (access: Access): DerivedStores => ({
  snapshots: snapshotStore(access),
  models: modelStore(access),
  evaluations: evaluationStore(access),
  worlds: worldStore(access),
});

/**
 * An array sorts after every string: the range holds every key that begins with the catalogue.
 */
const ofCatalogue = (catalogue: string) => IDBKeyRange.bound([catalogue], [catalogue, []]);

const ofModel = (catalogue: string, model: string) =>
  IDBKeyRange.bound([catalogue, model], [catalogue, model, []]);

const snapshotStore = ({ connect, write }: Access): SnapshotStore => ({
  save: (snapshot) =>
    write(['snapshots'], async (transaction) => {
      await transaction.objectStore('snapshots').put(sealed(snapshot));
    }),
  load: ({ catalogue, persona }) =>
    reading(connect, ['snapshots'], async (transaction) => {
      const stored = await transaction.objectStore('snapshots').get([catalogue, persona]);
      return stored && isIntact(stored) ? unsealed(stored) : undefined;
    }),
});

function modelStore({ connect, write }: Access): ModelStore {
  return {
    save: (record) =>
      write(['models'], async (transaction) => {
        await transaction.objectStore('models').put(sealed(record));
      }),
    load: ({ catalogue, model, role }) =>
      reading(connect, ['models'], async (transaction) => {
        const stored = await transaction.objectStore('models').get([catalogue, model, role]);
        return stored && unsealed(stored);
      }),
    removeDamaged: (catalogue) =>
      write(['models'], async (transaction) => {
        const models = transaction.objectStore('models');
        const damaged = new Set<ModelRecord['model']>();
        for (const record of await models.getAll(ofCatalogue(catalogue)))
          if (!isIntact(record)) damaged.add(record.model);
        // Parameters and result of a model belong together.
        for (const model of damaged) await models.delete(ofModel(catalogue, model));
        return [...damaged];
      }),
    remove: ({ catalogue, model, role }) =>
      write(['models'], async (transaction) => {
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

function evaluationStore({ connect, write }: Access): EvaluationStore {
  return {
    save: (record) =>
      write(['evaluations'], async (transaction) => {
        await transaction.objectStore('evaluations').put(sealed(record));
      }),
    list: (catalogue) =>
      reading(connect, ['evaluations'], async (transaction) => {
        const records = await transaction.objectStore('evaluations').getAll(ofCatalogue(catalogue));
        return records
          .filter(isIntact)
          .map(unsealed)
          .sort((a, b) => a.savedAt - b.savedAt);
      }),
    remove: ({ catalogue, id }) =>
      write(['evaluations'], async (transaction) => {
        const meant = id === undefined ? ofCatalogue(catalogue) : IDBKeyRange.only([catalogue, id]);
        await transaction.objectStore('evaluations').delete(meant);
      }),
  };
}

function worldStore({ connect, write }: Access): WorldStore {
  return {
    save: ({ summary, catalogue, interactions }) =>
      write(['worlds', 'world-data'], async (transaction) => {
        await transaction.objectStore('worlds').put(summary);
        const data = { hash: summary.catalogue, catalogue, interactions };
        await transaction.objectStore('world-data').put(sealed(data));
      }),
    load: (hash) =>
      reading(connect, ['worlds', 'world-data'], async (transaction) => {
        const summary = await transaction.objectStore('worlds').get(hash);
        const data = await transaction.objectStore('world-data').get(hash);
        if (!summary || !data) return undefined;
        if (!isIntact(data)) throw new ProblemError({ code: 'world-damaged', name: summary.name });
        return { summary, catalogue: data.catalogue, interactions: data.interactions };
      }),
    list: () =>
      reading(connect, ['worlds'], async (transaction) => {
        const summaries = await transaction.objectStore('worlds').getAll();
        return summaries.sort((a, b) => a.name.localeCompare(b.name));
      }),
  };
}
