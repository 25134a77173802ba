import { type Problem, ProblemError } from '../core/problem';
import type { ShopEvent } from '../core/shop/events';
import { transactionProblem } from './database-problem';
import { parseSetting } from './settings';
import type { EvaluationRecord, ModelKey, ModelRecord, Storage, World } from './storage';
import { withoutProducts } from './without-products';

const modelKey = ({ catalogue, model, role }: ModelKey): string => JSON.stringify([catalogue, model, role]);

/** What the database would keep: a copy, and a failure for what cannot be copied. */
function copy<Value>(value: Value): Value {
  try {
    return structuredClone(value);
  } catch (error) {
    throw transactionProblem(error);
  }
}

/**
 * Storage that lasts as long as the page, for browsers that give no database (private windows,
 * blocked site data). Each call opens one of its own. Values are copied on the way in and out, as a
 * database would.
 */
export function openMemory(): Storage {
  const log = new Map<string, ShopEvent>();
  const models = new Map<string, ModelRecord>();
  const evaluations = new Map<string, EvaluationRecord>();
  const worlds = new Map<string, World>();
  const settings = new Map<string, unknown>();
  let gone: Problem | undefined;

  /** Does the work at once, as one step that nothing can come between. */
  const step = async <Result>(work: () => Result): Promise<Result> => {
    if (gone) throw new ProblemError(gone);
    return copy(work());
  };

  return {
    durable: false,
    events: {
      append: (events) =>
        step(() => {
          const before = log.size;
          for (const event of copy(events)) if (!log.has(event.id)) log.set(event.id, event);
          return log.size - before;
        }),
      read: ({ catalogue, persona }) =>
        step(() => ({
          events: [...log.values()]
            .filter((event) => event.catalogue === catalogue && event.persona === persona)
            // Stable, and a Map keeps the order of insertion: equal times stay as they were
            // appended.
            .sort((a, b) => a.time - b.time),
          unreadable: 0,
        })),
      forget: ({ catalogue, persona }, items) =>
        step(() => {
          let touched = 0;
          for (const [id, event] of log) {
            if (event.catalogue !== catalogue || event.persona !== persona) continue;
            const left = withoutProducts(event, items);
            if (left === event) continue;
            touched++;
            if (left) log.set(id, left);
            else log.delete(id);
          }
          return touched;
        }),
      all: () => step(() => ({ events: [...log.values()], unreadable: 0 })),
      count: () => step(() => log.size),
    },
    models: {
      save: (record) => step(() => void models.set(modelKey(record), copy(record))),
      load: (key) => step(() => models.get(modelKey(key))),
      remove: ({ catalogue, model, role }) =>
        step(() => {
          for (const [key, record] of models) {
            const meant =
              record.catalogue === catalogue &&
              (model ?? record.model) === record.model &&
              (role ?? record.role) === record.role;
            if (meant) models.delete(key);
          }
        }),
    },
    evaluations: {
      save: (record) =>
        step(() => void evaluations.set(JSON.stringify([record.catalogue, record.id]), copy(record))),
      list: (catalogue) =>
        step(() =>
          [...evaluations.values()]
            .filter((record) => record.catalogue === catalogue)
            .sort((a, b) => a.savedAt - b.savedAt),
        ),
      remove: ({ catalogue, id }) =>
        step(() => {
          for (const [key, record] of evaluations)
            if (record.catalogue === catalogue && (id ?? record.id) === record.id) evaluations.delete(key);
        }),
    },
    worlds: {
      save: (world) => step(() => void worlds.set(world.summary.catalogue, copy(world))),
      load: (hash) => step(() => worlds.get(hash)),
      list: () =>
        step(() =>
          [...worlds.values()].map(({ summary }) => summary).sort((a, b) => a.name.localeCompare(b.name)),
        ),
      remove: (hash) => step(() => void worlds.delete(hash)),
    },
    settings: {
      get: (key) => step(() => parseSetting(key, settings.get(key))),
      set: (key, value) => step(() => void settings.set(key, value)),
    },
    // Nobody can take it away.
    lost: new Promise(() => undefined),
    clear: () =>
      step(() => {
        for (const kept of [log, models, evaluations, worlds, settings]) kept.clear();
      }),
    close() {
      gone ??= { code: 'no-database', detail: 'closed' };
    },
  };
}
