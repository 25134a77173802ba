import { type Problem, ProblemError } from '../core/problem';
import { PERSONAL_MODELS } from '../core/recommendation/recommendation';
import type { ShopEvent } from '../core/shop/events';
import { transactionProblem } from './database-problem';
import { isModel, mayHaveLearnt } from './deletions';
import { refuseInvalid } from './events/event-schema';
import { withoutProducts } from './events/without-products';
import { parseSetting } from './settings';
import type {
  Cleared,
  DerivedStores,
  EvaluationRecord,
  EvaluationStore,
  EventLog,
  Forgotten,
  LogKey,
  ModelKey,
  ModelRecord,
  ModelStore,
  Snapshot,
  Storage,
  World,
  WorldStore,
} from './storage';

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

interface Contents {
  readonly log: Map<string, { readonly sequence: number; readonly event: ShopEvent }>;
  /** Records of a loaded history that are no valid events. */
  readonly unreadable: Set<unknown>;
  readonly snapshots: Map<string, Snapshot>;
  readonly models: Map<string, ModelRecord>;
  readonly evaluations: Map<string, EvaluationRecord>;
  readonly worlds: Map<string, World>;
  readonly settings: Map<string, unknown>;
}

/**
 * Storage that lasts as long as the page, for browsers that give no database (private windows,
 * blocked site data). Each call opens storage of its own. Values are copied on the way in and out,
 * as a database does.
 */
export function openMemory(): Storage {
  const contents: Contents = {
    log: new Map(),
    unreadable: new Set(),
    snapshots: new Map(),
    models: new Map(),
    evaluations: new Map(),
    worlds: new Map(),
    settings: new Map(),
  };
  const { settings } = contents;
  let epoch = 0;
  let gone: Problem | undefined;
  // Numbers are never given twice, also when the newest event was deleted.
  let given = 0;
  const next = () => given++;

  const step: Step = async (work) => {
    if (gone) throw new ProblemError(gone);
    return copy(work());
  };
  const check = (known: number) => {
    if (known !== epoch) throw new ProblemError({ code: 'deleted-meanwhile' });
  };

  return {
    durable: false,
    events: eventLog(contents, next, step, check),
    ...derivedStores(contents, step, step),
    settings: {
      get: (key) => step(() => parseSetting(key, settings.get(key))),
      set: (key, value) => step(() => void settings.set(key, value)),
    },
    // Memory cannot be taken away.
    onLost: () => undefined,
    epoch: () => step(() => epoch),
    since: (known) =>
      derivedStores(contents, step, (work) =>
        step(() => {
          check(known);
          return work();
        }),
      ),
    forget: (of, items) =>
      step(() => {
        epoch++;
        return forget(contents, of, items);
      }),
    removeWorld: (catalogue) =>
      step(() => {
        epoch++;
        contents.worlds.delete(catalogue);
        for (const kept of [contents.snapshots, contents.models, contents.evaluations])
          for (const [key, record] of kept) if (record.catalogue === catalogue) kept.delete(key);
      }),
    clear: () =>
      step(() => {
        epoch++;
        const cleared = inventory(contents);
        for (const kept of Object.values(contents)) kept.clear();
        return cleared;
      }),
    replaceLog: (history) =>
      step(() => {
        refuseInvalid(history.events);
        epoch++;
        const cleared = { ...inventory(contents), worlds: [] };
        const { log, unreadable, snapshots, models, evaluations } = contents;
        for (const kept of [log, unreadable, snapshots, models, evaluations]) kept.clear();
        settings.delete('persona');
        settings.set('memoryPaused', history.settings.memoryPaused);
        for (const event of copy(history.events)) log.set(event.id, { sequence: next(), event });
        for (const record of copy(history.unreadable)) unreadable.add(record);
        return cleared;
      }),
    close() {
      gone ??= { code: 'no-database', detail: 'closed' };
    },
  };
}

function inventory({ log, unreadable, models, evaluations, worlds }: Contents): Cleared {
  const kinds = new Set([...models.values()].map(({ model }) => model));
  return {
    events: log.size + unreadable.size,
    models: PERSONAL_MODELS.filter((model) => kinds.has(model)),
    run: kinds.has('run'),
    evaluations: evaluations.size,
    worlds: [...worlds.values()].map(({ summary }) => summary.name),
  };
}

const isOf = (of: LogKey) => (event: ShopEvent) =>
  event.catalogue === of.catalogue && event.persona === of.persona;

function forget({ log, snapshots, models }: Contents, of: LogKey, items: ReadonlySet<string>): Forgotten {
  snapshots.delete(JSON.stringify([of.catalogue, of.persona]));
  let events = 0;
  for (const [id, { sequence, event }] of log) {
    const left = isOf(of)(event) ? withoutProducts(event, items) : event;
    if (left === event) continue;
    events++;
    if (left) log.set(id, { sequence, event: left });
    else log.delete(id);
  }
  const deleted = new Set<ModelRecord['model']>();
  for (const [key, record] of models) {
    if (record.catalogue !== of.catalogue || !mayHaveLearnt(record, items)) continue;
    deleted.add(record.model);
    models.delete(key);
  }
  return { events, models: [...deleted].filter(isModel), run: deleted.has('run') };
}

function eventLog(
  { log, unreadable }: Contents,
  next: () => number,
  step: Step,
  check: (epoch: number) => void,
): EventLog {
  return {
    append: (events, epoch) =>
      step(() => {
        refuseInvalid(events);
        if (epoch !== undefined) check(epoch);
        const before = log.size;
        for (const event of copy(events))
          if (!log.has(event.id)) log.set(event.id, { sequence: next(), event });
        return log.size - before;
      }),
    read: (of, after = -1) =>
      step(() => {
        const found = [...log.values()].filter(({ sequence, event }) => sequence > after && isOf(of)(event));
        return {
          events: found.map(({ event }) => event),
          unreadable: [],
          upTo: found.at(-1)?.sequence ?? after,
        };
      }),
    all: () =>
      step(() => ({ events: [...log.values()].map(({ event }) => event), unreadable: [...unreadable] })),
    count: () => step(() => log.size + unreadable.size),
    outside: () => step(() => unreadable.size),
  };
}

/** @param write runs a step that writes */
const derivedStores = (contents: Contents, step: Step, write: Step): DerivedStores => ({
  snapshots: {
    save: (snapshot) =>
      write(
        () =>
          void contents.snapshots.set(JSON.stringify([snapshot.catalogue, snapshot.persona]), copy(snapshot)),
      ),
    load: ({ catalogue, persona }) =>
      step(() => contents.snapshots.get(JSON.stringify([catalogue, persona]))),
  },
  models: modelStore(contents.models, step, write),
  evaluations: evaluationStore(contents.evaluations, step, write),
  worlds: worldStore(contents.worlds, step, write),
});

const modelStore = (models: Map<string, ModelRecord>, step: Step, write: Step): ModelStore => ({
  save: (record) => write(() => void models.set(modelKey(record), copy(record))),
  load: (key) => step(() => models.get(modelKey(key))),
  // Nothing damages memory.
  removeDamaged: () => step(() => []),
  remove: ({ catalogue, model, role }) =>
    write(() => {
      for (const [key, record] of models) {
        const isMeant =
          record.catalogue === catalogue &&
          (model ?? record.model) === record.model &&
          (role ?? record.role) === record.role;
        if (isMeant) models.delete(key);
      }
    }),
});

const evaluationStore = (
  evaluations: Map<string, EvaluationRecord>,
  step: Step,
  write: Step,
): EvaluationStore => ({
  save: (record) =>
    write(() => void evaluations.set(JSON.stringify([record.catalogue, record.id]), copy(record))),
  list: (catalogue) =>
    step(() =>
      [...evaluations.values()]
        .filter((record) => record.catalogue === catalogue)
        .sort((a, b) => a.savedAt - b.savedAt),
    ),
  remove: ({ catalogue, id }) =>
    write(() => {
      for (const [key, record] of evaluations)
        if (record.catalogue === catalogue && (id ?? record.id) === record.id) evaluations.delete(key);
    }),
});

const worldStore = (worlds: Map<string, World>, step: Step, write: Step): WorldStore => ({
  save: (world) => write(() => void worlds.set(world.summary.catalogue, copy(world))),
  load: (hash) => step(() => worlds.get(hash)),
  list: () =>
    step(() =>
      [...worlds.values()].map(({ summary }) => summary).sort((a, b) => a.name.localeCompare(b.name)),
    ),
});
