import type { Interactions } from '../core/histories/interactions';
import type { SavedHistory } from '../core/histories/saved-history';
import type { Problem } from '../core/problem';
import type { ModelName } from '../core/recommendation/recommendation';
import type { Catalogue } from '../core/shop/catalogue';
import type { ShopEvent } from '../core/shop/events';
import type { WorldSummary } from '../core/shop/world';
import type { SettingKey, Settings } from './settings';

/**
 * Everything the shop stores. Two implementations keep this contract: `openIndexedDb` (durable) and
 * `openMemory` (for browsers that give no database; it lasts as long as the page).
 *
 * Every method fails with a ProblemError where the database is at fault: `database-full` when the
 * origin's quota is used up, `database-newer` when a newer version of the shop took the database
 * over, `no-database` when it is gone. Nothing of a failed write is stored.
 */
export interface Storage extends DerivedStores {
  /** Written data outlives the page. */
  readonly durable: boolean;
  readonly events: EventLog;
  readonly settings: SettingStore;
  /**
   * Calls the listener each time the connection is lost. After `database-newer` every method fails
   * with it. After `no-database` the next call opens the database again; where it was deleted, it
   * is a new one, with another `epoch`.
   */
  onLost(listener: (problem: Problem) => void): void;
  /**
   * Counts deletions, from a random number on: a deletion raises it in its own transaction, and a
   * database that was deleted from outside begins with another.
   */
  epoch(): Promise<number>;
  /**
   * The same stores for work that reads now and writes later: once anything was deleted after
   * `epoch`, in whatever tab, every write of theirs fails with `deleted-meanwhile`. So nothing that
   * derives from deleted events is written after the deletion.
   */
  since(epoch: number): DerivedStores;
  /**
   * Deletes products from one persona's events in one catalogue for good: an event of such a
   * product is deleted, a list of products keeps the others. With them goes what was derived from
   * them: the persona's snapshot, and every record of a model that learnt one of the products, or
   * does not say what it learnt. One transaction: all of it or, on failure, nothing.
   */
  forget(of: LogKey, items: ReadonlySet<string>): Promise<Forgotten>;
  /** Deletes an imported data set with all that was derived from it; its events stay in the log. */
  removeWorld(catalogue: string): Promise<void>;
  /** Deletes everything, in one transaction. */
  clear(): Promise<Cleared>;
  /**
   * Puts another history in the place of the log, in one transaction: all of it or, on failure,
   * nothing. A deletion: what was derived from the log before goes; imported data sets stay.
   */
  replaceLog(history: SavedHistory): Promise<Cleared>;
  /** Returns at once: writes under way are completed, later calls fail. */
  close(): void;
}

/** Stores of what is computed from the log and from data sets. */
export interface DerivedStores {
  readonly snapshots: SnapshotStore;
  readonly models: ModelStore;
  readonly evaluations: EvaluationStore;
  readonly worlds: WorldStore;
}

/** One persona's events in one catalogue. */
export interface LogKey {
  readonly catalogue: string;
  readonly persona: string;
}

export interface EventLog {
  /**
   * Adds to the end of the log, in the order given; all of them or, on failure, none. Resolves only
   * after the transaction's `complete` with strict durability: an acknowledged event survives a
   * crash. An event whose id is already in the log is not stored again, also when the same id comes
   * from another tab at the same moment.
   *
   * Fails with `event-refused` when an event is not valid: what is stored can be read.
   * @param epoch the deletions the acting page knows of; with more of them by now, the append fails
   * with `deleted-meanwhile`, because the events may be of what was deleted
   * @returns how many were new
   */
  append(events: readonly ShopEvent[], epoch?: number): Promise<number>;
  /**
   * One persona's events in one catalogue, in the order they were appended, whatever their times.
   * @param after only events with a higher sequence number
   */
  read(of: LogKey, after?: number): Promise<LogRead>;
  /** The whole log, in the order it was appended. */
  all(): Promise<EventsRead>;
  /** Records of the log, malformed ones included. */
  count(): Promise<number>;
  /** Records that are in no persona's log because they lack a sequence number or another key. */
  outside(): Promise<number>;
}

export interface EventsRead {
  readonly events: readonly ShopEvent[];
  /** Records that are not valid events in this version, as stored. They stay in the log. */
  readonly unreadable: readonly unknown[];
}

interface LogRead extends EventsRead {
  /** The highest sequence number read; `after` where nothing was. */
  readonly upTo: number;
}

/** What `forget` deleted. */
export interface Forgotten {
  /** Events deleted or shortened. */
  readonly events: number;
  /** Models whose records were deleted. */
  readonly models: readonly ModelName[];
  /** An unfinished training run was deleted. */
  readonly run: boolean;
}

/** What `clear` deleted. */
export interface Cleared extends Forgotten {
  readonly evaluations: number;
  /** Names of the imported data sets. */
  readonly worlds: readonly string[];
}

/**
 * A persona's state after the events of the log up to a sequence number, so that opening reads only
 * the later ones.
 */
export interface Snapshot extends LogKey {
  readonly upTo: number;
  /** Any value that can be structured-cloned. */
  readonly payload: unknown;
}

export interface SnapshotStore {
  save(snapshot: Snapshot): Promise<void>;
  /** Undefined also where the stored snapshot is damaged: the log has everything that is in it. */
  load(of: LogKey): Promise<Snapshot | undefined>;
}

type ModelRole = 'checkpoint' | 'best' | 'standing' | 'report';

export interface ModelKey {
  /** Hash of the catalogue the model was trained on. */
  readonly catalogue: string;
  /** `run`: the training run of all models. */
  readonly model: ModelName | 'run';
  /**
   * `best`: the parameters that serve; `standing`: the held-out result. Of a run, `checkpoint`:
   * where to resume it; `report`: the status in which the last run ended.
   */
  readonly role: ModelRole;
}

export interface ModelRecord extends ModelKey {
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
  /**
   * Ids of the shopper's own products it was trained on; absent where that is unknown. A model that
   * learnt a product is deleted when the product is forgotten.
   */
  readonly learnt?: readonly string[];
  /** Any value that can be structured-cloned; typed arrays stay typed arrays. */
  readonly payload: unknown;
}

export interface ModelStore {
  /**
   * Replaces the record with the same key. A reader gets the whole old record or the whole new one.
   */
  save(record: ModelRecord): Promise<void>;
  load(key: ModelKey): Promise<ModelRecord | undefined>;
  /**
   * Deletes every record of a model of which the bytes of one are not those that were written.
   * @returns these models
   */
  removeDamaged(catalogue: string): Promise<readonly ModelRecord['model'][]>;
  /** Removes every record that has the given parts. */
  remove(key: Pick<ModelKey, 'catalogue'> & Partial<ModelKey>): Promise<void>;
}

/** The result of evaluating a model on one catalogue. */
export interface EvaluationRecord {
  /** Hash of the catalogue. */
  readonly catalogue: string;
  /** UUID. */
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
  /** Any value that can be structured-cloned. */
  readonly payload: unknown;
}

export interface EvaluationStore {
  save(record: EvaluationRecord): Promise<void>;
  /** The undamaged results on one catalogue, oldest first. */
  list(catalogue: string): Promise<readonly EvaluationRecord[]>;
  /** Removes one result; without `id`, all results on the catalogue. */
  remove(key: { readonly catalogue: string; readonly id?: string }): Promise<void>;
}

/** An imported data set. */
export interface World {
  readonly summary: WorldSummary;
  readonly catalogue: Catalogue;
  readonly interactions: Interactions;
}

export interface WorldStore {
  /** Replaces a world with the same catalogue hash. */
  save(world: World): Promise<void>;
  /** Fails with `world-damaged` when its bytes are not those that were written. */
  load(catalogue: string): Promise<World | undefined>;
  /** Sorted by name. Only summaries are read. */
  list(): Promise<readonly WorldSummary[]>;
}

export interface SettingStore {
  /** Undefined when it was never set, or when this version does not know the stored value. */
  get<Key extends SettingKey>(key: Key): Promise<Settings[Key] | undefined>;
  set<Key extends SettingKey>(key: Key, value: Settings[Key]): Promise<void>;
}
