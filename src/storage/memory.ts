import { type Problem, ProblemError } from '../core/problem';
import type { ShopEvent } from '../core/shop/events';
import { transactionProblem } from './database-problem';
import { parseSetting } from './settings';
import type {
  EvaluationRecord,
  EvaluationStore,
  EventLog,
  ModelKey,
  ModelRecord,
  ModelStore,
  Storage,
  World,
  WorldStore,
} from './storage';
import { withoutProducts } from './without-products';

const modelKey = ({ catalogue, model, role }: ModelKey): string => JSON.stringify([catalogue, model, role]);

/** The copy that a database would store. @throws ProblemError for values that cannot be copied */
function copy<Value>(value: Value): Value {
  try {
    return structuredClone(value);
  } catch (error) {
    throw transactionProblem(error);
  }
}

/** Runs work as one step that nothing can come between, and copies its result. */
type Step = <Result>(work: () => Result) => Promise<Result>;

/**
 * Storage that lasts as long as the page, for browsers that give no database (private windows,
 * blocked site data). Each call opens storage of its own. Values are copied on the way in and out,
 * as a database does.
 */
export function openMemory(): Storage {
  const log = new Map<string, ShopEvent>();
  const models = new Map<string, ModelRecord>();
  const evaluations = new Map<string, EvaluationRecord>();
  const worlds = new Map<string, World>();
  const settings = new Map<string, unknown>();
  let gone: Problem | undefined;

  const step: Step = async (work) => {
    if (gone) throw new ProblemError(gone);
    return copy(work());
  };

  return {
    durable: false,
    events: eventLog(log, step),
    models: modelStore(models, step),
    evaluations: evaluationStore(evaluations, step),
    worlds: worldStore(worlds, step),
    settings: {
      get: (key) => step(() => parseSetting(key, settings.get(key))),
      set: (key, value) => step(() => void settings.set(key, value)),
    },
    // Memory cannot be taken away.
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

const eventLog = (log: Map<string, ShopEvent>, step: Step): EventLog => ({
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
        // The sort is stable and a Map keeps the order of insertion: events of equal times stay in
        // the order they were appended.
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
});

const modelStore = (models: Map<string, ModelRecord>, step: Step): ModelStore => ({
  save: (record) => step(() => void models.set(modelKey(record), copy(record))),
  load: (key) => step(() => models.get(modelKey(key))),
  remove: ({ catalogue, model, role }) =>
    step(() => {
      for (const [key, record] of models) {
        const isMeant =
          record.catalogue === catalogue &&
          (model ?? record.model) === record.model &&
          (role ?? record.role) === record.role;
        if (isMeant) models.delete(key);
      }
    }),
});

const evaluationStore = (evaluations: Map<string, EvaluationRecord>, step: Step): EvaluationStore => ({
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
});

const worldStore = (worlds: Map<string, World>, step: Step): WorldStore => ({
  save: (world) => step(() => void worlds.set(world.summary.catalogue, copy(world))),
  load: (hash) => step(() => worlds.get(hash)),
  list: () =>
    step(() =>
      [...worlds.values()].map(({ summary }) => summary).sort((a, b) => a.name.localeCompare(b.name)),
    ),
  remove: (hash) => step(() => void worlds.delete(hash)),
});
