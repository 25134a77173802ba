import type { Interactions } from '../core/histories/interactions';
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
export interface Storage {
  /** Written data outlives the page. */
  readonly durable: boolean;
  readonly events: EventLog;
  readonly models: ModelStore;
  readonly evaluations: EvaluationStore;
  readonly worlds: WorldStore;
  readonly settings: SettingStore;
  /** Resolves with the problem when the connection is lost; every method then fails with it. */
  readonly lost: Promise<Problem>;
  /** Deletes everything, in one transaction. */
  clear(): Promise<void>;
  /** Returns at once: writes under way are completed, later calls fail. */
  close(): void;
}

export interface EventLog {
  /**
   * Adds to the end of the log, in the order given; all of them or, on failure, none. Resolves only
   * after the transaction's `complete` with strict durability: an acknowledged event survives a
   * crash. An event whose id is already in the log is not stored again, also when the same id comes
   * from another tab at the same moment.
   * @returns how many were new
   */
  append(events: readonly ShopEvent[]): Promise<number>;
  /**
   * One persona's events in one catalogue, oldest first; among equal times, in the order they were
   * appended.
   */
  read(of: { readonly catalogue: string; readonly persona: string }): Promise<EventsRead>;
  /**
   * Deletes products from one persona's events in one catalogue for good: an event of such a
   * product is deleted, a list of products keeps the others. All of it or, on failure, nothing.
   * @returns how many events were deleted or changed
   */
  forget(
    of: { readonly catalogue: string; readonly persona: string },
    items: ReadonlySet<string>,
  ): Promise<number>;
  /** The whole log, in the order it was appended. */
  all(): Promise<EventsRead>;
  /** Records of the log, malformed ones included. */
  count(): Promise<number>;
}

export interface EventsRead {
  readonly events: readonly ShopEvent[];
  /** Records that are not valid events in this version. They stay in the log. */
  readonly unreadable: number;
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
  /** Any value that can be structured-cloned; typed arrays stay typed arrays. */
  readonly payload: unknown;
}

export interface ModelStore {
  /**
   * Replaces the record with the same key. A reader gets the whole old record or the whole new one.
   */
  save(record: ModelRecord): Promise<void>;
  load(key: ModelKey): Promise<ModelRecord | undefined>;
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
  /** The results on one catalogue, oldest first. */
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
  load(catalogue: string): Promise<World | undefined>;
  /** Sorted by name. Only summaries are read. */
  list(): Promise<readonly WorldSummary[]>;
  remove(catalogue: string): Promise<void>;
}

export interface SettingStore {
  /** Undefined when it was never set, or when this version does not know the stored value. */
  get<Key extends SettingKey>(key: Key): Promise<Settings[Key] | undefined>;
  set<Key extends SettingKey>(key: Key, value: Settings[Key]): Promise<void>;
}
