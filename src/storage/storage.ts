import type { Interactions } from '../core/histories/interactions';
import type { Problem } from '../core/problem';
import type { ModelName } from '../core/recommendation/recommendation';
import type { Catalogue } from '../core/shop/catalogue';
import type { ShopEvent } from '../core/shop/events';
import type { WorldSummary } from '../core/shop/world';
import type { SettingKey, Settings } from './settings';

/**
 * Everything the shop remembers. Two implementations keep this contract: `openIndexedDb` (durable)
 * and `openMemory` (for browsers that give no database; forgotten with the page).
 *
 * Every method fails with a ProblemError where the database is at fault: `database-full` when the
 * origin's quota is used up, `database-newer` when a newer version of the shop took the database
 * over, `no-database` when it is gone. Nothing of a failed write is kept.
 */
export interface Storage {
  /** What is written outlives the page. */
  readonly durable: boolean;
  readonly events: EventLog;
  readonly models: ModelStore;
  readonly evaluations: EvaluationStore;
  readonly worlds: WorldStore;
  readonly settings: SettingStore;
  /**
   * Resolves, with the reason, when the connection is lost: from then on every method fails with
   * that problem.
   */
  readonly lost: Promise<Problem>;
  /** Forgets everything, in one transaction. */
  clear(): Promise<void>;
  /** Waits for nothing: writes under way are completed, later calls fail. */
  close(): void;
}

export interface EventLog {
  /**
   * Adds to the end of the log, in the order given; all of them or, on failure, none. Resolves only
   * after the transaction's `complete`, asked for with strict durability: an acknowledged event
   * survives a crash. An event whose id is already in the log is left as it stands there, also when
   * the same id comes from another tab at the same moment.
   * @returns how many were new
   */
  append(events: readonly ShopEvent[]): Promise<number>;
  /**
   * One persona's events in one catalogue, oldest first; among equal times, in the order they were
   * appended.
   */
  read(of: { readonly catalogue: string; readonly persona: string }): Promise<EventsRead>;
  /**
   * Takes products out of one persona's events in one catalogue for ever: an event of such a
   * product is deleted, a list that names one keeps the others. All of it or, on failure, nothing.
   * @returns how many events were deleted or changed
   */
  forget(
    of: { readonly catalogue: string; readonly persona: string },
    items: ReadonlySet<string>,
  ): Promise<number>;
  /** The whole log, in the order it was appended. */
  all(): Promise<EventsRead>;
  /** Entries of the log, the unreadable ones included. */
  count(): Promise<number>;
}

export interface EventsRead {
  readonly events: readonly ShopEvent[];
  /** Records that are not events as this version knows them. They are left where they are. */
  readonly unreadable: number;
}

type ModelRole = 'checkpoint' | 'best' | 'standing' | 'report';

export interface ModelKey {
  /** Hash of the catalogue the model was trained on. */
  readonly catalogue: string;
  /** `run`: what concerns the training of all of them. */
  readonly model: ModelName | 'run';
  /**
   * `best` to recommend with, `standing` of how good it is; of a run, `checkpoint` to go on from
   * and `report` of how the last one went.
   */
  readonly role: ModelRole;
}

export interface ModelRecord extends ModelKey {
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
  /** Anything the structured clone algorithm takes; typed arrays come back as typed arrays. */
  readonly payload: unknown;
}

export interface ModelStore {
  /**
   * Takes the place of the record with the same key; a reader sees the old one or the new one,
   * whole.
   */
  save(record: ModelRecord): Promise<void>;
  load(key: ModelKey): Promise<ModelRecord | undefined>;
  /** Without `model` or `role`, every record that has the parts given. */
  remove(key: Pick<ModelKey, 'catalogue'> & Partial<ModelKey>): Promise<void>;
}

/** What an evaluation found out about a model on one catalogue. */
export interface EvaluationRecord {
  /** Hash of the catalogue. */
  readonly catalogue: string;
  /** UUID. */
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
  /** Anything the structured clone algorithm takes. */
  readonly payload: unknown;
}

export interface EvaluationStore {
  save(record: EvaluationRecord): Promise<void>;
  /** Of one catalogue, oldest first. */
  list(catalogue: string): Promise<readonly EvaluationRecord[]>;
  /** Without `id`, all of the catalogue. */
  remove(key: { readonly catalogue: string; readonly id?: string }): Promise<void>;
}

/** An imported data set. */
export interface World {
  readonly summary: WorldSummary;
  readonly catalogue: Catalogue;
  readonly interactions: Interactions;
}

export interface WorldStore {
  /** Takes the place of a world with the same catalogue hash. */
  save(world: World): Promise<void>;
  load(catalogue: string): Promise<World | undefined>;
  /** By name. Reads the summaries alone. */
  list(): Promise<readonly WorldSummary[]>;
  remove(catalogue: string): Promise<void>;
}

export interface SettingStore {
  /** Undefined when it was never set, or when what is stored is not a value this version knows. */
  get<Key extends SettingKey>(key: Key): Promise<Settings[Key] | undefined>;
  set<Key extends SettingKey>(key: Key, value: Settings[Key]): Promise<void>;
}
